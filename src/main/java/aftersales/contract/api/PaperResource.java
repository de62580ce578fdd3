package aftersales.contract.api;

import aftersales.contract.PaperKind;
import aftersales.contract.PaperRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper on file as a program reads it.
 *
 * @param contract        the one it was filed with, maybe one that was renewed since
 * @param contractVersion the version of the contract it belongs to
 * @param removal         null while it is on file
 * @param version         always 0: a paper is filed and removed, never changed
 */
record PaperResource(long id, long contract, String contractNumber, int contractVersion, PaperKind kind, String title, @Nullable String number,
        @Nullable LocalDate day, List<File> files, Instant filedAt, String filedBy, @Nullable Gone removal, long version) {

    /** @param address null once it was taken away */
    record File(int position, String name, int size, @Nullable String address) {
    }

    record Gone(Instant at, String by, String reason) {
    }

    static PaperResource of(PaperRow paper) {
        PaperRow.Removal removal = paper.removal();
        return new PaperResource(paper.id().value(), paper.contract().value(), paper.contractNumber(), paper.version(), paper.kind(), paper.title(),
                paper.number(), paper.day(), paper.scans().stream().map(scan -> new File(scan.position(), scan.name(), scan.size(),
                scan.attachment() == null ? null : "/api/v1/contract-papers/" + paper.id() + "/" + scan.position())).toList(), paper.filedAt(),
                paper.filedBy(), removal == null ? null : new Gone(removal.at(), removal.by(), removal.reason()), 0);
    }
}
