package aftersales.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that behaves as the recipient's address says: {@code 550@} and {@code 451@} refuse with that code,
 * {@code cut@} takes the mail and hangs up before it says so, {@code drip@} answers a byte a second, {@code silent@} never.
 * {@code once-} before any of these means only the first time.
 */
final class SmtpSink implements AutoCloseable {

    /** A mail as it was taken in whole, whether that was acknowledged or not. */
    record Taken(String recipient, String content) {

        String header(String name) {
            return content.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .findFirst().map(line -> line.substring(name.length() + 1).strip()).orElse("");
        }
    }

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    SmtpSink() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "smtp-sink-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket; var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = socket.getOutputStream();
            say(out, "220 sink");
            String recipient = "";
            String behaviour = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    recipient = line.replaceAll(".*<|>.*", "");
                    behaviour = behaviour(recipient);
                    answerRecipient(out, behaviour);
                } else if (command.equals("DATA")) {
                    say(out, "354 go on");
                    taken.add(new Taken(recipient, content(in)));
                    if (behaviour.equals("cut")) {
                        return;
                    }
                    say(out, "250 taken");
                } else if (command.equals("QUIT")) {
                    say(out, "221 bye");
                } else {
                    say(out, "250 sink");
                }
            }
        } catch (IOException | InterruptedException gone) {
            // The other side has had enough.
        }
    }

    private String behaviour(String recipient) {
        String name = recipient.substring(0, recipient.indexOf('@'));
        boolean again = seen.contains(recipient);
        seen.add(recipient);
        return name.startsWith("once-") ? again ? "" : name.substring("once-".length()) : name;
    }

    private static void answerRecipient(OutputStream out, String behaviour) throws IOException, InterruptedException {
        switch (behaviour) {
            case "550", "451" -> say(out, behaviour + " no");
            case "silent" -> Thread.sleep(60_000);
            case "drip" -> {
                for (int i = 0; i < 60; i++) {
                    out.write('2');
                    out.flush();
                    Thread.sleep(1000);
                }
            }
            default -> say(out, "250 ok");
        }
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append('\n');
        }
        return content.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
