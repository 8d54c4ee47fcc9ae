package io.dunflow.scenario.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.scenario.picture.Labels.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private final Labels labels = new Labels();

    @Test
    void aSecondWordGoesWhereTheFirstIsNot() {
        var here = new Place(200, 100, false);
        var there = new Place(200, 130, false);

        assertThat(labels.place("paid", List.of(here, there))).isEqualTo(here);
        assertThat(labels.place("returned", List.of(here, there))).isEqualTo(there);
    }

    @Test
    void nothingIsWrittenOverALineOrOutsideThePicture() {
        labels.line(210, 0, 210, 300);
        var across = new Place(200, 100, false);
        var outside = new Place(TimeAxis.LEFT + 5, 100, true);
        var free = new Place(300, 100, false);

        assertThat(labels.place("paid", List.of(across, outside, free))).isEqualTo(free);
    }

    @Test
    void withoutRoomAWordStandsWhereItWasWantedFirst() {
        labels.line(0, 100, 1000, 100);

        assertThat(labels.place("paid", List.of(new Place(200, 104, false)))).isEqualTo(new Place(200, 104, false));
    }
}
