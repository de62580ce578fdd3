package aftersales.intake.web;

import aftersales.intake.FindingQueries;
import aftersales.intake.ImportDetail;
import aftersales.intake.ImportPreview;
import aftersales.intake.ImportQueries;
import aftersales.intake.ImportState;
import aftersales.intake.Mapping;
import aftersales.intake.Tally;
import aftersales.intake.history.Finding;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ImportId;
import aftersales.sla.ClockView;
import aftersales.sla.SlaPolicyQueries;
import aftersales.webkit.Strip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of an import shows. */
@Component
class ImportPage {

    private static final int SAMPLES = 6;
    private static final int ERRORS_SHOWN = 50;
    private static final int WARNINGS_SHOWN = 10;

    /** Contradictions of one kind. */
    record Contradiction(Finding.Kind kind, int count, List<Line> lines) {

        public boolean isCut() {
            return count > lines.size();
        }
    }

    /** Something found, in words. */
    record Line(int line, String number, String words) {
    }

    /** A ticket as it will look. */
    record Sample(ImportPreview.Sample sample, List<Strip> strips) {
    }

    private final ImportQueries queries;
    private final FindingQueries findings;
    private final FindingWords words;
    private final ImportPreview preview;
    private final SlaPolicyQueries policies;

    ImportPage(ImportQueries queries, FindingQueries findings, FindingWords words, ImportPreview preview, SlaPolicyQueries policies) {
        this.queries = queries;
        this.findings = findings;
        this.words = words;
        this.preview = preview;
        this.policies = policies;
    }

    void fill(Actor actor, ImportId id, Model page) {
        ImportDetail detail = queries.get(actor, id);
        ImportState state = detail.row().state();
        page.addAttribute("detail", detail);
        page.addAttribute("row", detail.row());
        @Nullable Mapping mapping = detail.mapping();
        if (mapping != null && mapping.policy() != null) {
            page.addAttribute("policy", policies.get(actor, mapping.policy()).name());
        }
        if (detail.row().job() != null && !state.isWorking()) {
            Tally tally = detail.row().job().tally();
            page.addAttribute("tally", tally);
            page.addAttribute("errors", findings.first(actor, id, true, ERRORS_SHOWN).stream().map(this::line).toList());
            page.addAttribute("contradictions", contradictions(actor, id, tally));
        }
        if (mapping != null && state == ImportState.CHECKED) {
            page.addAttribute("samples", preview.first(actor, id, SAMPLES).stream().map(this::sample).toList());
            page.addAttribute("silent", preview.silent(actor, mapping).stream().map(kind -> words.say("sla.kind." + kind))
                    .collect(Collectors.joining(words.say("intake.comma"))));
        }
    }

    private List<Contradiction> contradictions(Actor actor, ImportId id, Tally tally) {
        List<Contradiction> all = new ArrayList<>();
        for (Map.Entry<Finding.Kind, Integer> found : tally.found().entrySet()) {
            if (!found.getKey().isError()) {
                all.add(new Contradiction(found.getKey(), found.getValue(),
                        findings.first(actor, id, found.getKey(), WARNINGS_SHOWN).stream().map(this::line).toList()));
            }
        }
        return all;
    }

    private Line line(Finding finding) {
        return new Line(finding.line(), finding.number(), words.of(finding));
    }

    private Sample sample(ImportPreview.Sample sample) {
        return new Sample(sample, sample.clocks().stream().map(this::strip).toList());
    }

    private Strip strip(ClockView clock) {
        return clock.strip(words.say("sla.kind." + clock.kind()));
    }
}
