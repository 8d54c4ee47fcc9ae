package io.dunflow.agency;

/** An agency could not be reached, or did not take what it was sent. */
public class NotDelivered extends RuntimeException {

    private final boolean forGood;

    private NotDelivered(String why, boolean forGood, Throwable cause) {
        super(why, cause);
        this.forGood = forGood;
    }

    /** It may go well later. */
    static NotDelivered forNow(String why, Throwable cause) {
        return new NotDelivered(why, false, cause);
    }

    /** Sending the same again would be refused again. */
    static NotDelivered forGood(String why) {
        return new NotDelivered(why, true, null);
    }

    boolean forGood() {
        return forGood;
    }
}
