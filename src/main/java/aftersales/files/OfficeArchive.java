package aftersales.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells a workbook from a document by the names in the archive's directory. Nothing is unpacked, so that no small archive
 * becomes a large one here; macros are refused.
 */
final class OfficeArchive {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int MOST_ENTRIES = 5000;

    private OfficeArchive() {
    }

    static Optional<FileType> type(byte[] content) {
        ByteBuffer archive = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(archive);
        if (end < 0) {
            return Optional.empty();
        }
        int entries = archive.getShort(end + 10) & 0xffff;
        long at = archive.getInt(end + 16) & 0xffffffffL;
        boolean contentTypes = false;
        boolean workbook = false;
        boolean document = false;
        for (int i = 0; i < Math.min(entries, MOST_ENTRIES); i++) {
            if (at + ENTRY_LENGTH > content.length || archive.getInt((int) at) != ENTRY) {
                return Optional.empty();
            }
            int length = archive.getShort((int) at + 28) & 0xffff;
            int rest = (archive.getShort((int) at + 30) & 0xffff) + (archive.getShort((int) at + 32) & 0xffff);
            if (at + ENTRY_LENGTH + length > content.length) {
                return Optional.empty();
            }
            String name = new String(content, (int) at + ENTRY_LENGTH, length, StandardCharsets.UTF_8);
            contentTypes |= name.equals("[Content_Types].xml");
            workbook |= name.equals("xl/workbook.xml");
            document |= name.equals("word/document.xml");
            if (name.endsWith("vbaProject.bin")) {
                return Optional.empty();
            }
            at += ENTRY_LENGTH + length + rest;
        }
        if (!contentTypes || workbook == document || entries > MOST_ENTRIES) {
            return Optional.empty();
        }
        return Optional.of(workbook ? FileType.XLSX : FileType.DOCX);
    }

    private static int end(ByteBuffer archive) {
        int last = archive.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (archive.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
