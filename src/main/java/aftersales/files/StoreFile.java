package aftersales.files;

import aftersales.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file to be kept.
 *
 * @param name    what the sender calls it; made harmless before it is kept
 * @param content its bytes
 * @param purpose what it is for, one word: {@code signature}, {@code photo}, {@code manual}
 * @param shared  also opened by the organisations below its own, such as a manual that headquarters keeps
 */
public record StoreFile(String name, byte[] content, String purpose, boolean shared) {

    /** Most bytes of one file. */
    public static final int LIMIT = 10 * 1024 * 1024;

    /** A file seen by its organisation and those above. */
    public StoreFile(String name, byte[] content, String purpose) {
        this(name, content, purpose, false);
    }

    /**
     * Reads an upload, no further than the limit.
     *
     * @param declaredName what the sender calls it; null where he does not say
     * @throws Refusal if it is larger than the limit
     */
    public static StoreFile read(@Nullable String declaredName, InputStreamSource upload, String purpose, boolean shared) {
        try (InputStream in = upload.getInputStream()) {
            byte[] content = in.readNBytes(LIMIT + 1);
            requireSize(content);
            return new StoreFile(declaredName == null ? "" : declaredName, content, purpose, shared);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    static void requireSize(byte[] content) {
        if (content.length > LIMIT) {
            throw Refusal.of("file", "files.refused.size", LIMIT / (1024 * 1024));
        }
    }
}
