-- Recipients. See docs in io.dunflow.correspondence.

-- The decision about who gets the notice; none where no table decided, such as for whoever acts for a debtor.
alter table notice add column recipient_decision bigint references decision;
