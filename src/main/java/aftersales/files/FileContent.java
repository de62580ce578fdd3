package aftersales.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises types by their bytes. */
final class FileContent {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private FileContent() {
    }

    static Optional<FileType> type(byte[] content, String extension) {
        if (starts(content, 0, PNG)) {
            return Optional.of(FileType.PNG);
        }
        if (starts(content, 0, JPEG)) {
            return Optional.of(FileType.JPEG);
        }
        if (starts(content, 0, RIFF) && starts(content, 8, WEBP)) {
            return Optional.of(FileType.WEBP);
        }
        if (starts(content, 0, PDF)) {
            return Optional.of(FileType.PDF);
        }
        if (starts(content, 0, ZIP)) {
            return OfficeArchive.type(content);
        }
        return isText(content) ? textType(extension) : Optional.empty();
    }

    private static boolean starts(byte[] content, int at, byte[] mark) {
        if (content.length < at + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<FileType> textType(String extension) {
        if (FileType.CSV.extensions().contains(extension)) {
            return Optional.of(FileType.CSV);
        }
        return FileType.TEXT.extensions().contains(extension) ? Optional.of(FileType.TEXT) : Optional.empty();
    }

    /** Text in UTF-8 or GB 18030 without control characters, and not the beginning of markup. */
    private static boolean isText(byte[] content) {
        String text = decode(content, StandardCharsets.UTF_8).or(() -> decode(content, Charset.forName("GB18030"))).orElse("\0");
        boolean plain = text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        return plain && !text.strip().replace("\ufeff", "").strip().startsWith("<");
    }

    private static Optional<String> decode(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
