package aftersales.contract.web;

import aftersales.contract.ContractDetail;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.ContractVersion;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.template.TemplateQueries;
import aftersales.contract.template.TemplateRow;
import aftersales.kernel.identity.Actor;
import aftersales.organization.OrganizationQueries;
import aftersales.webkit.format.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a contract tells of what is owed: now, and from one version to the next. */
@Component
class ContractStory {

    /** How many are told at once. */
    private static final int VERSIONS = 20;

    private final ContractQueries contracts;
    private final OrganizationQueries organizations;
    private final TemplateQueries templates;
    private final OwedWords owed;
    private final Formats formats;
    private final Clock clock;

    ContractStory(ContractQueries contracts, OrganizationQueries organizations, TemplateQueries templates, OwedWords owed, Formats formats, Clock clock) {
        this.contracts = contracts;
        this.organizations = organizations;
        this.templates = templates;
        this.owed = owed;
        this.formats = formats;
        this.clock = clock;
    }

    /** @param changes what is otherwise than in the version before */
    public record Step(ContractVersion version, List<String> changes) {
    }

    /** @param before the versions before this number are told of */
    void tell(Actor actor, ContractDetail contract, int before, Model model) {
        ContractRow row = contract.row();
        List<ContractVersion> versions = contracts.versions(actor, row.id(), before, VERSIONS + 1);
        ContractDocument document = before > row.currentVersion() ? versions.get(0).document()
                : contracts.owed(row.id(), row.currentVersion()).document();
        Map<EvidenceKind, LocalDate> starts = new EnumMap<>(EvidenceKind.class);
        starts.put(EvidenceKind.CONTRACT, row.validFrom());
        if (row.acceptedOn() != null) {
            starts.put(EvidenceKind.ACCEPTANCE, row.acceptedOn());
        }
        model.addAttribute("document", document);
        model.addAttribute("pictures", TermPicture.of(document.terms(), starts, LocalDate.ofInstant(clock.instant(),
                organizations.get(Actor.system("contract"), row.organization()).zone())));
        model.addAttribute("owed", owed);
        model.addAttribute("components", owed.components());
        model.addAttribute("warnings", contracts.warnings(row, document));
        model.addAttribute("versions", steps(versions));
        model.addAttribute("earlier", versions.size() > VERSIONS ? versions.get(VERSIONS - 1).number() : null);
        model.addAttribute("template", contract.template() == null ? null
                : templates.find(actor, contract.template()).map(TemplateRow::template).orElse(null));
    }

    private List<Step> steps(List<ContractVersion> versions) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.min(versions.size(), VERSIONS); i++) {
            steps.add(new Step(versions.get(i), i + 1 < versions.size() ? changes(versions.get(i + 1), versions.get(i)) : List.of()));
        }
        return steps;
    }

    private List<String> changes(ContractVersion before, ContractVersion after) {
        List<String> changes = new ArrayList<>();
        if (before.contractNumber() != null && after.contractNumber() != null) { // else they were not kept yet
            compare(changes, "contract.form.number", before.contractNumber(), after.contractNumber());
            compare(changes, "contract.form.organization", String.valueOf(before.keeperName()), String.valueOf(after.keeperName()));
            other(changes, "contract.versions.cover", before.cover(), after.cover());
        }
        compare(changes, "contract.form.title", before.title(), after.title());
        compare(changes, "contract.policy", before.policyName(), after.policyName());
        compare(changes, "contract.form.validFrom", formats.day(before.validFrom()), formats.day(after.validFrom()));
        compare(changes, "contract.form.validTo", day(before.validTo()), day(after.validTo()));
        compare(changes, "contract.accepted", day(before.acceptedOn()), day(after.acceptedOn()));
        compare(changes, "contract.state.DRAFT", yes(before.draft()), yes(after.draft()));
        other(changes, "contract.promises", before.promises(), after.promises());
        other(changes, "contract.owed.terms", before.document().terms(), after.document().terms());
        other(changes, "contract.extensions", before.document().extensions(), after.document().extensions());
        other(changes, "contract.owed.exclusions", before.document().exclusions(), after.document().exclusions());
        other(changes, "contract.owed.fees", before.document().fees(), after.document().fees());
        other(changes, "contract.owed.duties", before.document().duties(), after.document().duties());
        other(changes, "contract.owed.penalties", before.document().penalties(), after.document().penalties());
        return changes;
    }

    private void compare(List<String> changes, String label, String before, String after) {
        if (!before.equals(after)) {
            changes.add(formats.words().say("contract.versions.change", formats.words().say(label), before, after));
        }
    }

    /** Too much to tell in a line. */
    private void other(List<String> changes, String label, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(formats.words().say("contract.versions.other", formats.words().say(label)));
        }
    }

    private String day(@Nullable LocalDate day) {
        return formats.day(day);
    }

    private String yes(boolean yes) {
        return formats.words().say(yes ? "contract.yes" : "contract.no");
    }
}
