package aftersales.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/** Sockets that are closed after a while whoever waits on them: read time-outs alone are renewed by every byte. */
final class ShortLivedSockets extends SocketFactory {

    private final Duration life;

    ShortLivedSockets(Duration life) {
        this.life = life;
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        CompletableFuture.delayedExecutor(life.toMillis(), TimeUnit.MILLISECONDS).execute(() -> close(socket));
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unused();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("the mail library connects by itself, with its time-out");
    }
}
