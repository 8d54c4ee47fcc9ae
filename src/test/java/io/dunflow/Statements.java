package io.dunflow;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that this thread sends to the database through JDBC clients. */
public final class Statements {

    private Statements() {}

    public static int of(Runnable work) {
        return of(work, "");
    }

    /** Only those in which these words stand. */
    public static int of(Runnable work, String words) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var counting = new Counting(Thread.currentThread().getName(), words);
        counting.setContext(logger.getLoggerContext());
        counting.start();
        logger.addAppender(counting);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(counting);
        }
        return counting.statements;
    }

    private static final class Counting extends AppenderBase<ILoggingEvent> {

        private final String thread;
        private final String words;
        private int statements;

        private Counting(String thread, String words) {
            this.thread = thread;
            this.words = words;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().equals(thread)
                    && event.getFormattedMessage().contains("SQL statement [")
                    && event.getFormattedMessage().contains(words)) {
                statements++;
            }
        }
    }
}
