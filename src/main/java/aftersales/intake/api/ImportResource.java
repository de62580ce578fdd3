package aftersales.intake.api;

import aftersales.intake.ImportRow;
import aftersales.intake.ImportState;
import aftersales.intake.Tally;
import aftersales.intake.history.Finding;
import aftersales.intake.web.FindingWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs read it.
 *
 * @param organization name of the import organisation, once it is certain
 * @param progress     of the work under way or the last one, null where there was none
 * @param outcomes     how many tickets stand in which state, or wait for what
 * @param found        how many findings of each kind
 * @param errors       the first lost lines, at most 100
 * @param warnings     the first contradictions, at most 100
 * @param failure      message key of why it failed, null otherwise
 */
record ImportResource(long id, String file, ImportState state, int lines, @Nullable String organization, @Nullable Progress progress,
        Tickets tickets, int customers, Map<String, Integer> outcomes, int lost, int contradictions, Map<Finding.Kind, Integer> found,
        List<FindingResource> errors, List<FindingResource> warnings, @Nullable String failure, Instant createdAt) {

    static final int LISTED = 100;

    /** @param reading lines are read; else tickets are made of them */
    record Progress(boolean reading, int done, int total) {
    }

    /** @param fresh new here; @param known here already */
    record Tickets(int total, int fresh, int known) {
    }

    record FindingResource(int line, String number, Finding.Kind code, String message) {

        static FindingResource of(Finding finding, FindingWords words) {
            return new FindingResource(finding.line(), finding.number(), finding.kind(), words.of(finding));
        }
    }

    static ImportResource of(ImportRow row, List<Finding> errors, List<Finding> warnings, FindingWords words) {
        ImportRow.Progress job = row.job();
        Tally tally = job == null ? Tally.none() : job.tally();
        return new ImportResource(row.id().value(), row.fileName(), row.state(), row.records(), row.targetName(),
                job == null ? null : new Progress(job.reading(), job.done(), job.total()),
                new Tickets(tally.fresh() + tally.known(), tally.fresh(), tally.known()), tally.customers(), tally.states(), tally.errors(),
                tally.warnings(), tally.found(), errors.stream().map(found -> FindingResource.of(found, words)).toList(),
                warnings.stream().map(found -> FindingResource.of(found, words)).toList(), job == null ? null : job.refusal(), row.createdAt());
    }
}
