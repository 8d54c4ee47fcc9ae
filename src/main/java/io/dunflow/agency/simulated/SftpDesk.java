package io.dunflow.agency.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The SFTP server of a simulated agency, on this machine only; its files are those of a {@link FolderDesk}. */
public class SftpDesk implements AutoCloseable {

    private final SshServer server = SshServer.setUpDefaultServer();
    private final String hostKey;

    public SftpDesk(Path root, int port, String user, String password) {
        try {
            var pair = SecurityUtils.getKeyPairGenerator("EC").generateKeyPair();
            hostKey = KeyUtils.getFingerPrint(pair.getPublic());
            Files.createDirectories(root.resolve("out"));
            Files.createDirectories(root.resolve("in"));
            server.setHost("127.0.0.1");
            server.setPort(port);
            server.setKeyPairProvider(KeyPairProvider.wrap(pair));
            server.setPasswordAuthenticator((name, secret, session) -> name.equals(user) && secret.equals(password));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
            server.start();
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The fingerprint that a connection has to name. */
    public String hostKey() {
        return hostKey;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
