package aftersales.webkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without script: asks one server, in one language, with the cookies it is given. */
public final class Visitor {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final List<String> headers = new ArrayList<>();

    public Visitor(int port) {
        base = "http://localhost:" + port;
    }

    public static Visitor chinese(int port) {
        return new Visitor(port).with("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");
    }

    public Visitor with(String header, String value) {
        headers.addAll(List.of(header, value));
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** Sends a form: names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        String body = IntStream.range(0, fields.length / 2).mapToObj(i -> encode(fields[2 * i]) + "=" + encode(fields[2 * i + 1]))
                .collect(Collectors.joining("&"));
        return send("POST", path, BodyPublishers.ofString(body), "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> json(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body), "application/json");
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String type) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
