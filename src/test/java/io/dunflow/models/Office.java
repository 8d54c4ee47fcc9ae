package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunflow.platform.Me;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** A designer and a lead at work on models. */
@Component
public class Office {

    static final Me LEAD = new Me("lead", Set.of("LEAD"));

    private final ProposingModels proposing;
    private final CheckingProposals checking;
    private final DecidingProposals deciding;
    private final ProposalViews views;
    private final ModelsAtWork models;

    Office(
            ProposingModels proposing,
            CheckingProposals checking,
            DecidingProposals deciding,
            ProposalViews views,
            ModelsAtWork models) {
        this.proposing = proposing;
        this.checking = checking;
        this.deciding = deciding;
        this.views = views;
        this.models = models;
    }

    /** A file at work, changed. */
    ModelFile changed(String name, UnaryOperator<String> change) {
        var now = text(name);
        var then = change.apply(now);
        assertThat(then).as("the change must change something in " + name).isNotEqualTo(now);
        return new ModelFile(name, then.getBytes(StandardCharsets.UTF_8));
    }

    String text(String name) {
        return new String(models.files().get(name), StandardCharsets.UTF_8);
    }

    long proposed(ModelFile... files) {
        return proposing.propose("Because of a test", "designer", List.of(files));
    }

    /** A designer proposes other words in a table; the number of the proposal. */
    public long proposes(String table) {
        return proposed(changed(table, text -> text.replaceFirst("<description>", "<description>Reworded: ")));
    }

    ProposalView checked(long id) {
        checking.check(id, "designer");
        await().atMost(Duration.ofMinutes(2)).until(() -> views.one(id).state() != ProposalState.CHECKING);
        return views.one(id);
    }

    /** Proposes a changed file, checks it, and has it approved. */
    public void deploy(String name, UnaryOperator<String> change) {
        long id = proposed(changed(name, change));
        assertThat(checked(id).report().findings()).isEmpty();
        deciding.approve(id, LEAD, "");
    }
}
