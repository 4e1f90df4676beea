package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for the loopback that nobody has signed but itself. */
record SelfSignedCertificate(SSLContext tls, String pem) {
    private static final String PASSWORD = "changeit";

    static SelfSignedCertificate in(Path directory) throws Exception {
        Path store = directory.resolve("server.p12");
        String pem = directory.resolve("server.pem").toString();
        keytool(
                "-genkeypair -keyalg EC -alias server -dname CN=127.0.0.1 -ext san=ip:127.0.0.1,dns:localhost"
                        + " -storetype PKCS12",
                store);
        keytool("-exportcert -rfc -alias server -file " + pem, store);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return new SelfSignedCertificate(context, pem);
    }

    private static void keytool(String arguments, Path store) throws IOException, InterruptedException {
        String program =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String line = program + " " + arguments + " -storepass " + PASSWORD + " -keystore " + store;
        Process process =
                new ProcessBuilder(line.split(" ")).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
