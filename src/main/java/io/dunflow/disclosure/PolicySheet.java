package io.dunflow.disclosure;

import io.dunflow.correspondence.ExampleNotice;
import java.util.List;

/**
 * Our collection policy in the words of one language, for one group of customers of a creditor.
 *
 * @param language of all its words
 * @param audience for whom it is
 * @param example what invoice it tells about
 * @param wordsLabel what stands above the words of a notice
 * @param events what happens, in order
 */
record PolicySheet(
        String language,
        String creditor,
        String title,
        String audience,
        String intro,
        String example,
        String wordsLabel,
        List<Event> events,
        List<Topic> topics,
        String asOf) {

    /**
     * Something that happens.
     *
     * @param kind due, notice or person
     * @param day days after the due date
     * @param label the day in short
     * @param channel in which it reaches the customer; null unless it is a notice
     * @param words of the notice; null unless it is one with a text
     */
    record Event(
            String kind,
            int day,
            String label,
            String when,
            String title,
            String channel,
            List<String> details,
            ExampleNotice words) {}

    /** Sentences that belong together. */
    record Topic(String title, List<String> sentences) {}

    /** For the template, which sees only what is public. */
    public Timeline timeline() {
        return Timeline.of(events);
    }
}
