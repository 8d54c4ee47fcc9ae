package io.dunflow.dunning;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.CommandLineRunner;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

@Component
class DeployForTests implements CommandLineRunner {
    private final RepositoryService repository;

    DeployForTests(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void run(String... args) throws Exception {
        var builder = repository.createDeployment().name("dunflow");
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.form", "dmn/*.dmn"}) {
            for (var model : resolver.getResources("classpath:" + pattern)) {
                builder.addInputStream(
                        pattern.substring(0, pattern.indexOf('/') + 1) + model.getFilename(), model.getInputStream());
            }
        }
        builder.deploy();
    }
}
