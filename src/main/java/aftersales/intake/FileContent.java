package aftersales.intake;

import aftersales.intake.file.TextEncoding;
import aftersales.kernel.identity.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the bytes of files in portions, so that none is ever wholly in memory. */
@Component
class FileContent {

    static final int PORTION = 256 * 1024;

    private final JdbcClient jdbc;

    FileContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ImportId id, InputStream content) throws IOException {
        int position = 0;
        for (byte[] portion = content.readNBytes(PORTION); portion.length > 0; portion = content.readNBytes(PORTION)) {
            jdbc.sql("insert into intake_chunk (import_id, position, bytes) values (?, ?, ?)").params(id.value(), position++, portion).update();
        }
    }

    /** The text of a file from its beginning; reads the next portion when the one before is used up. */
    Reader open(ImportId id, TextEncoding encoding) {
        return new InputStreamReader(new Portions(id), encoding.charset());
    }

    private final class Portions extends InputStream {

        private final ImportId id;
        private byte @Nullable [] portion = new byte[0];
        private int at;
        private int next;

        Portions(ImportId id) {
            this.id = id;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (portion != null && at == portion.length) {
                portion = jdbc.sql("select bytes from intake_chunk where import_id = ? and position = ?").params(id.value(), next++)
                        .query(byte[].class).optional().orElse(null);
                at = 0;
            }
            if (portion == null) {
                return -1;
            }
            int taken = Math.min(length, portion.length - at);
            System.arraycopy(portion, at, into, offset, taken);
            at += taken;
            return taken;
        }
    }
}
