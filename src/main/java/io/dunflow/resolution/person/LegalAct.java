package io.dunflow.resolution.person;

import java.util.List;

/** How one effect of a fact acts on an account, and how it is undone. The caller holds the account's lock. */
public interface LegalAct {

    /** The word of the effect in the table {@code legal-status-effects}. */
    String word();

    /** Acts, and says what it changed. */
    List<Change> act(PersonFact fact, long accountId);

    /** Whether what somebody is asked to do is about what stands now, and not about what comes. */
    default boolean asksAtOnce() {
        return true;
    }

    /** What there is to do once it stands in the books. */
    default void begun(LegalEffect effect, LegalRule rule) {}

    /** While the effect stands it became known who acts for the person. */
    default void represented(PersonFact fact, LegalEffect effect) {}

    /** Undoes a change. */
    default Undone undo(PersonFact fact, LegalEffect effect) {
        return Undone.ENDED;
    }

    /** What there is to do once its end stands in the books. */
    default void ended(LegalEffect effect) {}

    /**
     * A thing that was changed.
     *
     * @param target such as {@code promise:7}; null: the account itself
     * @param pending kept for what does not exist yet
     */
    record Change(String target, String stateBefore, boolean pending) {

        public static final Change OF_ACCOUNT = new Change(null, null, false);
        public static final Change PENDING = new Change(null, null, true);

        public static Change of(String target, Enum<?> stateBefore) {
            return new Change(target, stateBefore.name(), false);
        }
    }

    /**
     * How it ended.
     *
     * @param found the state that was not overwritten
     */
    record Undone(String outcome, String found) {

        public static final Undone ENDED = new Undone("ENDED", null);
        public static final Undone RESTORED = new Undone("RESTORED", null);
        public static final Undone OTHER_FACT = new Undone("OTHER_FACT", null);

        /** A part was restored; the rest had changed meanwhile to what was found. */
        public static Undone partly(String found) {
            return new Undone("PARTLY_RESTORED", found);
        }

        public static Undone changed(Enum<?> found) {
            return changed(found.name());
        }

        public static Undone changed(String found) {
            return new Undone("CHANGED_SINCE", found);
        }
    }
}
