package aftersales.intake;

import aftersales.intake.file.Separator;
import aftersales.intake.file.TextEncoding;
import aftersales.kernel.identity.ImportId;
import aftersales.kernel.identity.OrganizationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as lists show it.
 *
 * @param by        who brought the file
 * @param kept      whether its bytes are still here
 * @param target    the import organisation, null until it is certain
 * @param records   how many lines the file has
 * @param described whether somebody said what its columns mean
 * @param job       the last work on it, null where there was none
 */
public record ImportRow(ImportId id, String fileName, long fileSize, boolean kept, TextEncoding encoding, Separator separator,
        @Nullable OrganizationId target, @Nullable String targetName, int records, boolean described, Instant createdAt, String by,
        ImportState state, @Nullable Progress job, long version) {

    /**
     * How a piece of work stands.
     *
     * @param reading whether lines are read; else tickets are made of them
     * @param done    lines or tickets so far, of {@code total}
     * @param tally   what came of it so far
     * @param refusal message key of why it failed, null otherwise
     */
    public record Progress(boolean reading, int done, int total, Tally tally, @Nullable String refusal, List<String> refusalDetails,
            @Nullable Instant startedAt, @Nullable Instant endedAt) {

        /** Of the present phase, between 0 and 100. */
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(100, 100L * done / total);
        }
    }
}
