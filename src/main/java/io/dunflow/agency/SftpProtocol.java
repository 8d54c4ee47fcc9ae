package io.dunflow.agency;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Speaks by files on the agency's server. Its host key is set in the connection: with any other server nothing is spoken.
 * Settings: host, port (22), user, hostKey (SHA256:...), folders out ({@code out}, what is for the agency) and in
 * ({@code in}, what is for us).
 */
@Component
class SftpProtocol implements AgencyProtocol, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AgencySettings settings;
    private SshClient client;

    SftpProtocol(AgencySettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "SFTP";
    }

    @Override
    public void check(AgencyConnection connection) {
        List.of("host", "user", "hostKey").forEach(connection::setting);
    }

    @Override
    public void send(AgencyConnection to, OutPackage what) {
        Exchanging.send(open(to), what);
    }

    @Override
    public void receive(AgencyConnection from, Inbox box) {
        Exchanging.receive(open(from), box);
    }

    private FileDrop open(AgencyConnection to) {
        var secret = settings.secret(to.agency());
        ClientSession session = null;
        try {
            session = client().connect(
                            to.setting("user"), to.setting("host"), Integer.parseInt(to.setting("port", "22")))
                    .verify(PATIENCE)
                    .getSession();
            session.setServerKeyVerifier((from, address, key) -> isTheirs(to, key));
            session.addPasswordIdentity(secret);
            session.auth().verify(PATIENCE);
            return new Remote(session, SftpClientFactory.instance().createSftpClient(session), to);
        } catch (IOException e) {
            close(session);
            throw NotDelivered.forNow("The server cannot be reached: " + e.getMessage(), e);
        }
    }

    private static boolean isTheirs(AgencyConnection to, PublicKey key) {
        return KeyUtils.getFingerPrint(key).equals(to.setting("hostKey"));
    }

    private synchronized SshClient client() {
        if (client == null) {
            client = SshClient.setUpDefaultClient();
            client.start();
        }
        return client;
    }

    private static void close(ClientSession session) {
        if (session != null) {
            session.close(true);
        }
    }

    @Override
    public synchronized void destroy() {
        if (client != null) {
            client.stop();
        }
    }

    /** The two folders on the server. */
    private record Remote(ClientSession session, SftpClient sftp, AgencyConnection to) implements FileDrop {

        @Override
        public void put(String name, byte[] content) {
            var unfinished = out() + "." + name + ".part";
            try {
                try (var file = sftp.write(unfinished)) {
                    file.write(content);
                }
                if (exists(out() + name)) {
                    sftp.remove(out() + name);
                }
                sftp.rename(unfinished, out() + name);
            } catch (IOException e) {
                throw NotDelivered.forNow("The file could not be written: " + e.getMessage(), e);
            }
        }

        @Override
        public List<String> names() {
            try {
                var names = new ArrayList<String>();
                for (var entry : sftp.readDir(in())) {
                    if (entry.getAttributes().isRegularFile()) {
                        Exchanging.refuseTooLong(
                                entry.getFilename(), entry.getAttributes().getSize());
                        names.add(entry.getFilename());
                    }
                }
                return Exchanging.finished(names);
            } catch (IOException e) {
                throw NotDelivered.forNow("The folder cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public byte[] get(String name) {
            try (var file = sftp.read(in() + name)) {
                return file.readAllBytes();
            } catch (IOException e) {
                throw NotDelivered.forNow("The file cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public void putAway(String name, boolean good) {
            var folder = in() + (good ? "done" : "refused");
            try {
                if (!exists(folder)) {
                    sftp.mkdir(folder);
                }
                if (exists(folder + "/" + name)) {
                    sftp.remove(folder + "/" + name);
                }
                sftp.rename(in() + name, folder + "/" + name);
            } catch (IOException e) {
                throw NotDelivered.forNow("The file cannot be put away: " + e.getMessage(), e);
            }
        }

        private boolean exists(String path) {
            try {
                sftp.stat(path);
                return true;
            } catch (IOException notThere) {
                return false;
            }
        }

        private String out() {
            return to.setting("out", "out") + "/";
        }

        private String in() {
            return to.setting("in", "in") + "/";
        }

        @Override
        public void close() {
            session.close(true);
        }
    }
}
