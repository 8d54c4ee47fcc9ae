package io.dunflow.agency;

import java.util.List;

/** Two folders that both sides reach: what one puts into it whole the other takes out. */
interface FileDrop extends AutoCloseable {

    /** Puts a file there under another name and then gives it its own: who looks sees it whole or not at all. */
    void put(String name, byte[] content);

    /** Names of what lies there for us, in their order; what is still being written is not among them. */
    List<String> names();

    byte[] get(String name);

    /** Moves a file that was taken to the folder {@code done}, or {@code refused}. */
    void putAway(String name, boolean good);

    @Override
    void close();
}
