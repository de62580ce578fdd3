package aftersales.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to a server that can be made bad: {@link #silence} swallows every byte, {@link #cut} ends all connections and refuses
 * new ones, {@link #heal} is good again.
 *
 * <pre>{@code
 * try (FaultyProxy proxy = FaultyProxy.before("127.0.0.1", port)) {
 *     proxy.silence();
 *     ...
 * }
 * }</pre>
 */
public final class FaultyProxy implements Closeable {

    private enum State {
        GOOD,
        SILENT,
        CUT
    }

    private final InetSocketAddress target;
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.GOOD;

    private FaultyProxy(InetSocketAddress target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    public static FaultyProxy before(String host, int port) {
        try {
            return new FaultyProxy(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to connect instead of the server. */
    public int port() {
        return listener.getLocalPort();
    }

    /** From now on nothing passes in either direction; connections stay open, new ones are accepted and get no answer. */
    public void silence() {
        state = State.SILENT;
    }

    /** Ends all connections, and each new one at once. */
    public void cut() {
        state = State.CUT;
        sockets.forEach(FaultyProxy::closeQuietly);
        sockets.clear();
    }

    public void heal() {
        state = State.GOOD;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (state == State.CUT) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(target.getAddress(), target.getPort());
                sockets.add(client);
                sockets.add(server);
                daemon(() -> pump(client, server));
                daemon(() -> pump(server, client));
            } catch (IOException e) {
                // The listener was closed, or the server refused: the client sees its end.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (state == State.GOOD) {
                    out.write(bytes, 0, n);
                }
            }
        } catch (IOException e) {
            // One side ended: so does the other.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
    }
}
