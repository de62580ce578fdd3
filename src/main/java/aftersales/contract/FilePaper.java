package aftersales.contract;

import aftersales.files.StoreFile;
import aftersales.kernel.Refusal;
import aftersales.kernel.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper to be put on file.
 *
 * @param number  as it stands on the paper
 * @param day     the date on it
 * @param version of the contract; null: the present one
 * @param scans   its files, in order
 */
public record FilePaper(PaperKind kind, String title, @Nullable String number, @Nullable LocalDate day, @Nullable Integer version,
        List<StoreFile> scans) {

    /** Most files of one paper. */
    public static final int MOST = 20;

    /** @throws Refusal if there is no kind or title, no file or too many, or something is too long */
    public FilePaper(@Nullable PaperKind kind, @Nullable String title, @Nullable String number, @Nullable LocalDate day, @Nullable Integer version,
            List<StoreFile> scans) {
        if (kind == null) {
            throw Refusal.of("kind", "webkit.field.NotNull");
        }
        this.kind = kind;
        this.title = Text.required("title", title, 160);
        this.number = Text.optional("number", number, 80);
        SaveContract.requireDay("day", day);
        this.day = day;
        this.version = version;
        if (scans.isEmpty()) {
            throw Refusal.of("file", "contract.acceptance.files.missing");
        }
        if (scans.size() > MOST) {
            throw Refusal.of("file", "contract.acceptance.files.many", MOST);
        }
        this.scans = List.copyOf(scans);
    }
}
