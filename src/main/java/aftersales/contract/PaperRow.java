package aftersales.contract;

import aftersales.kernel.identity.AttachmentId;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper on file with a contract.
 *
 * @param contract the one it was filed with, maybe a predecessor of the one that was asked for
 * @param version  the version of the contract it belongs to
 * @param number   as it stands on the paper
 * @param day      the date on the paper
 * @param removal  null while it is on file
 */
public record PaperRow(PaperId id, ContractId contract, String contractNumber, int version, PaperKind kind, String title, @Nullable String number,
        @Nullable LocalDate day, List<Scan> scans, Instant filedAt, String filedBy, @Nullable Removal removal) {

    /**
     * A file of it.
     *
     * @param position   from 1
     * @param attachment null once it was taken away
     * @param size       in bytes
     */
    public record Scan(int position, @Nullable AttachmentId attachment, String name, int size) {
    }

    /** Who took its files away, when and why. */
    public record Removal(Instant at, String by, String reason) {
    }

    public PaperRow {
        scans = List.copyOf(scans);
    }

    PaperRow with(List<Scan> files) {
        return new PaperRow(id, contract, contractNumber, version, kind, title, number, day, files, filedAt, filedBy, removal);
    }
}
