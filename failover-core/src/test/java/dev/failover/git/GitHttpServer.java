package dev.failover.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A real Git server behind HTTP: {@code git http-backend} as a CGI program, which lets in one user or one header. */
final class GitHttpServer implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // 40 ms saved with each answer
    }

    private final HttpServer server;
    private final Path root;
    private final String scheme;
    private final String authorization;
    private final List<String> users = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<List<Object>, byte[]> remembered = new ConcurrentHashMap<>();
    private volatile boolean isOpen;
    private volatile boolean remembers;
    private volatile Redirect redirect = new Redirect(0, "", "");

    GitHttpServer(Path root, String userAndPassword) throws IOException {
        this(root, userAndPassword, "http", HttpServer.create(loopback(), 0));
    }

    /** Over TLS. */
    GitHttpServer(Path root, String userAndPassword, SSLContext tls) throws IOException {
        this(root, userAndPassword, "https", over(tls));
    }

    private GitHttpServer(Path root, String userAndPassword, String scheme, HttpServer server) {
        this.root = root;
        this.scheme = scheme;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
        this.server = server;
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    private static HttpServer over(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    String url(String user, String path) {
        return scheme + "://" + user + "127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    String authorization() {
        return authorization;
    }

    /** Who has asked, in their order. */
    List<String> users() {
        return users;
    }

    /** Every header of every request, as {@code scheme://host:port Name: value}. */
    List<String> heard() {
        return heard;
    }

    /** Whether it lets in anybody. */
    void open(boolean toAnybody) {
        isOpen = toAnybody;
    }

    /** Asks Git but once for the same: for tests that only read. */
    void remember() {
        remembers = true;
    }

    /** Sends on what asks for {@code /old/…}, once it is let in, to {@code base…}. */
    void redirect(Redirect to) {
        redirect = to;
    }

    /** @param method empty: each */
    record Redirect(int status, String method, String base) {
        boolean applies(HttpExchange exchange) {
            return exchange.getRequestURI().getPath().startsWith("/old/")
                    && exchange.getRequestMethod().startsWith(method)
                    && status != 0;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String host = exchange.getRequestHeaders().getFirst("Host");
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            values.forEach(value -> heard.add(scheme + "://" + host + " " + name + ": " + value)));
            boolean isFree = isOpen && !exchange.getRequestURI().getPath().startsWith("/old/");
            String given = exchange.getRequestHeaders().getFirst("Authorization");
            if (given != null && given.startsWith("Basic ")) {
                users.add(new String(
                                Base64.getDecoder().decode(given.substring("Basic ".length())), StandardCharsets.UTF_8)
                        .replaceFirst(":.*", ""));
            }
            if (!isFree && !authorization.equals(given)) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            if (redirect.applies(exchange)) {
                String rest = exchange.getRequestURI().toString().substring("/old/".length());
                exchange.getResponseHeaders().add("Location", redirect.base() + rest);
                exchange.sendResponseHeaders(redirect.status(), -1);
                return;
            }
            answer(exchange, remembers ? remembered(exchange, body) : runBackend(exchange, body));
        }
    }

    private byte[] remembered(HttpExchange exchange, byte[] body) throws IOException {
        List<Object> question = List.of(
                exchange.getRequestURI().toString().replaceFirst("^/old/", "/"),
                String.valueOf(exchange.getRequestHeaders().getFirst("Git-Protocol")),
                HexFormat.of().formatHex(body));
        byte[] answer = remembered.get(question);
        if (answer == null) {
            answer = runBackend(exchange, body);
            remembered.put(question, answer);
        }
        return answer;
    }

    private byte[] runBackend(HttpExchange exchange, byte[] body) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
        Map<String, String> environment = builder.environment();
        environment.put("GIT_PROJECT_ROOT", root.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("REMOTE_USER", "somebody");
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("PATH_INFO", exchange.getRequestURI().getPath().replaceFirst("^/old/", "/"));
        environment.put("QUERY_STRING", String.valueOf(exchange.getRequestURI().getRawQuery()));
        put(environment, "CONTENT_TYPE", exchange, "Content-Type");
        put(environment, "HTTP_CONTENT_ENCODING", exchange, "Content-Encoding");
        put(environment, "GIT_PROTOCOL", exchange, "Git-Protocol");
        environment.put("CONTENT_LENGTH", String.valueOf(body.length));
        Process process = builder.start();
        process.getOutputStream().write(body);
        process.getOutputStream().close();
        return process.getInputStream().readAllBytes();
    }

    private static void put(Map<String, String> environment, String variable, HttpExchange exchange, String header) {
        String value = exchange.getRequestHeaders().getFirst(header);
        if (value != null) {
            environment.put(variable, value);
        }
    }

    private static void answer(HttpExchange exchange, byte[] output) throws IOException {
        String text = new String(output, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        int status = 200;
        for (String line : text.substring(0, end).split("\r\n")) {
            String[] header = line.split(": ", 2);
            if (header[0].equals("Status")) {
                status = Integer.parseInt(header[1].substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
        }
        exchange.sendResponseHeaders(status, 0);
        InputStream body = new ByteArrayInputStream(output, end + 4, output.length - end - 4);
        body.transferTo(exchange.getResponseBody());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
