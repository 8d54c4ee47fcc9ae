package io.dunflow.correspondence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers each mail as it was told: a code, or silence. */
final class ScriptedMailServer implements AutoCloseable {

    /** Says nothing once it has the whole mail. */
    static final String SILENCE = "";

    private final ServerSocket socket;
    private final Queue<String> answers;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    ScriptedMailServer(String... answers) {
        try {
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.answers = new ArrayDeque<>(List.of(answers));
        var thread = new Thread(this::serve, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                open.add(connection);
                talk(connection);
            } catch (IOException e) {
                // The client is gone, or the test is over.
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        say(connection, "220 ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(connection, "354 go on");
                while (!".".equals(line)) {
                    line = in.readLine();
                }
                say(connection, answers.remove());
            } else {
                say(connection, line.startsWith("QUIT") ? "221 bye" : "250 yes");
            }
        }
    }

    private static void say(Socket connection, String answer) throws IOException {
        if (!answer.equals(SILENCE)) {
            connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var connection : open) {
            connection.close();
        }
    }
}
