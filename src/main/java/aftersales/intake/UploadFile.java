package aftersales.intake;

import aftersales.intake.file.Separator;
import aftersales.intake.file.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that is brought.
 *
 * @param name      what the sender calls it; made harmless before it is kept
 * @param content   read several times, never wholly into memory
 * @param encoding  null: to be recognised
 * @param separator null: to be recognised
 */
public record UploadFile(String name, InputStreamSource content, @Nullable TextEncoding encoding, @Nullable Separator separator) {

    /** Most bytes of one file. */
    public static final long LIMIT = 50L * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    public UploadFile {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}<>:\"|?*]", "").strip();
        name = plain.isEmpty() ? "log.csv" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    /** A fingerprint of its bytes, as hexadecimal digits. */
    public String sha256() {
        try (InputStream in = content.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = new byte[64 * 1024];
            for (int n = in.read(bytes); n > 0; n = in.read(bytes)) {
                digest.update(bytes, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
