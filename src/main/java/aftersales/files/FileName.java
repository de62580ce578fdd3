package aftersales.files;

import java.text.Normalizer;

/** The name a file is kept and saved under: what the sender called it, made harmless, ending as its content demands. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {
    }

    /** Characters nobody sees go first, so that what is checked afterwards is what people read. */
    static String safe(String declared, FileType type) {
        String name = Normalizer.normalize(declared, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\"<>:|?*%;]", "_").replaceAll("^[.\\s]+|[.\\s]+$", "");
        String extension = FileType.extension(name);
        String stem = type.extensions().contains(extension) ? name.substring(0, name.length() - extension.length() - 1) : name;
        if (!type.extensions().contains(extension)) {
            extension = type.extensions().get(0);
        }
        stem = stem.strip();
        if (stem.length() > LONGEST) {
            stem = stem.substring(0, Character.isHighSurrogate(stem.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
        }
        return (stem.isEmpty() ? "file" : stem) + "." + extension;
    }
}
