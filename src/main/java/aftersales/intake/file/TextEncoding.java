package aftersales.intake.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the bytes of a file are read as text. */
public enum TextEncoding {
    /** With or without a byte order mark. */
    UTF_8(StandardCharsets.UTF_8),
    /** What Chinese spreadsheets write; GBK and GB 2312 are parts of it. */
    GB18030(Charset.forName("GB18030")),
    /** Western Europe, with the signs that Windows adds. */
    LATIN_1(Charset.forName("windows-1252"));

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    public Charset charset() {
        return charset;
    }
}
