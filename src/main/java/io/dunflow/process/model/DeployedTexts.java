package io.dunflow.process.model;

import io.dunflow.correspondence.NoticeText;
import io.dunflow.correspondence.NoticeTexts;
import io.dunflow.correspondence.TextName;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that came with deployments; that of the newest deployment counts. */
@Component
class DeployedTexts implements NoticeTexts {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeployedTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<NoticeText> latest(String template, String language) {
        return jdbc.sql(
                        """
                        select template, language, version, content from notice_text
                        where template = ? and language = ? order by id desc limit 1
                        """)
                .params(template, language)
                .query(NoticeText.class)
                .optional();
    }

    /** Keeps a text of a deployment; the same content keeps its version. */
    void keep(String deploymentId, TextName name, String content) {
        jdbc.sql(
                        """
                        insert into notice_text (template, language, version, content, deployment_id, deployed_at)
                        values (:template, :language, coalesce((
                            select version + case when content = :content then 0 else 1 end from notice_text
                            where template = :template and language = :language order by id desc limit 1), 1),
                          :content, :deployment, :now)
                        """)
                .param("template", name.template())
                .param("language", name.language())
                .param("content", content)
                .param("deployment", deploymentId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
