package aftersales.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What may be attached. A type is known by its content, never by what the sender says; nothing here runs in a browser.
 */
public enum FileType {

    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    WEBP("image/webp", true, "webp"),
    PDF("application/pdf", true, "pdf"),
    CSV("text/csv", false, "csv"),
    TEXT("text/plain", false, "txt", "log"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx");

    private final String mediaType;
    private final boolean shown;
    private final List<String> extensions;

    FileType(String mediaType, boolean shown, String... extensions) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.extensions = List.of(extensions);
    }

    /** The type of this content; of text, the name tells which of the text types it is. Empty where it is none of ours. */
    public static Optional<FileType> of(byte[] content, String name) {
        return FileContent.type(content, extension(name));
    }

    static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst().orElseThrow();
    }

    /** For {@code <input type="file" accept>}: every type there is. */
    public static String accepted() {
        return String.join(",", Arrays.stream(values()).flatMap(type -> type.extensions.stream()).map(e -> "." + e).toList());
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** Whether a browser may show it in its window; anything else is only saved. */
    public boolean isShown() {
        return shown;
    }

    /** The extensions its names end with, the usual one first. */
    List<String> extensions() {
        return extensions;
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
