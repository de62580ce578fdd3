package aftersales.contract.web;

import aftersales.contract.AcceptanceCandidate;
import aftersales.contract.AcceptanceDetail;
import aftersales.contract.AcceptanceFiles;
import aftersales.contract.AcceptanceGoods;
import aftersales.contract.AcceptanceKind;
import aftersales.contract.AcceptanceQueries;
import aftersales.contract.AcceptanceRecord;
import aftersales.contract.AcceptanceService;
import aftersales.contract.AcceptanceSigning;
import aftersales.contract.ContractDetail;
import aftersales.contract.ContractQueries;
import aftersales.contract.Handover;
import aftersales.contract.HandoverService;
import aftersales.customer.SiteQueries;
import aftersales.customer.SiteRow;
import aftersales.files.FileType;
import aftersales.kernel.NotFound;
import aftersales.kernel.identity.AcceptanceId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.product.ModelQueries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a delivery show besides what was typed. */
@Component
class AcceptancePage {

    private final AcceptanceQueries queries;
    private final AcceptanceService acceptances;
    private final AcceptanceSigning signing;
    private final AcceptanceFiles files;
    private final HandoverService handovers;
    private final ContractQueries contracts;
    private final SiteQueries sites;
    private final ModelQueries models;

    AcceptancePage(AcceptanceQueries queries, AcceptanceService acceptances, AcceptanceSigning signing, AcceptanceFiles files,
            HandoverService handovers, ContractQueries contracts, SiteQueries sites, ModelQueries models) {
        this.queries = queries;
        this.acceptances = acceptances;
        this.signing = signing;
        this.files = files;
        this.handovers = handovers;
        this.contracts = contracts;
        this.sites = sites;
        this.models = models;
    }

    /** The record of a delivery, in its shape for the screen or for paper. */
    String show(Actor actor, ContractId contract, AcceptanceId id, String view, Model page) {
        AcceptanceDetail acceptance = queries.get(actor, contract, id);
        page.addAttribute("acceptance", acceptance);
        ContractDetail of = contracts.get(actor, contract);
        page.addAttribute("contract", of);
        page.addAttribute("startsNothing", acceptance.startsNothing(of.row().acceptedOn()));
        page.addAttribute("files", files.of(actor, id));
        Handover handover = handovers.get(actor, contract);
        page.addAttribute("handover", handover);
        page.addAttribute("receipts", handovers.receipts(actor, handover));
        page.addAttribute("writes", acceptances.isWriter(actor));
        page.addAttribute("corrects", signing.isCorrector(actor));
        page.addAttribute("accepted", FileType.accepted());
        return view;
    }

    /** @param acceptance null for a new one */
    String form(Actor actor, ContractId contract, @Nullable AcceptanceDetail acceptance, Model page) {
        var row = contracts.get(actor, contract).row();
        Map<String, String> places = new LinkedHashMap<>();
        sites.of(actor, row.customer()).stream().filter(SiteRow::active).forEach(site -> places.put(site.id().toString(), site.name()));
        if (acceptance != null) {
            places.putIfAbsent(acceptance.row().site().toString(), acceptance.row().siteName());
        }
        page.addAttribute("contract", row);
        page.addAttribute("acceptance", acceptance);
        page.addAttribute("sites", places);
        page.addAttribute("models", models(actor, acceptance));
        return "contract/acceptance-form";
    }

    private Map<String, String> models(Actor actor, @Nullable AcceptanceDetail acceptance) {
        Locale language = LocaleContextHolder.getLocale();
        Map<String, String> choices = new LinkedHashMap<>();
        models.choices(actor).forEach(model -> choices.put(model.id().toString(), Stream.of(model.category(), model.code(), model.name(language))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "))));
        if (acceptance != null) { // stays to choose, although it is no longer installed
            acceptance.items().stream().filter(item -> item.model() != null)
                    .forEach(item -> choices.putIfAbsent(String.valueOf(item.model()), item.words(language)));
        }
        return choices;
    }

    /** The form as it is opened: what stands open, or what the record says that is to be corrected. */
    AcceptanceSignForm blank(Actor actor, ContractId contract, AcceptanceId id, AcceptanceKind kind, @Nullable Integer correcting) {
        AcceptanceDetail acceptance = queries.get(actor, contract, id);
        var form = new AcceptanceSignForm();
        form.setVersion(acceptance.row().version());
        form.setDay(signing.today(acceptance.row()));
        form.setOurName(actor.name());
        AcceptanceRecord corrected = correcting == null ? null : corrected(acceptance, kind, correcting);
        if (corrected != null) {
            form.correcting(corrected);
            corrected.goods().forEach(found -> form.getGoods().add(AcceptanceGoodsForm.of(found)));
        } else if (kind == AcceptanceKind.INITIAL) {
            for (int position : acceptance.standing().openItems()) {
                AcceptanceGoods last = acceptance.standing().goods(position);
                form.getGoods().add(AcceptanceGoodsForm.of(position, last == null ? acceptance.items().get(position - 1).promised() : last.promised()));
            }
        }
        if (kind == AcceptanceKind.FINAL) {
            queries.candidates(actor, acceptance, correcting).forEach(unit -> form.getUnits().add(
                    corrected == null ? AcceptanceUnitForm.of(unit.equipment()) : corrected.units().stream()
                            .filter(found -> found.equipment().equals(unit.equipment())).findFirst().map(AcceptanceUnitForm::of)
                            .orElseGet(() -> AcceptanceUnitForm.of(unit.equipment()))));
        }
        return form;
    }

    private static AcceptanceRecord corrected(AcceptanceDetail acceptance, AcceptanceKind kind, int number) {
        return acceptance.standing().holding().stream().filter(record -> record.number() == number && record.kind() == kind).findFirst()
                .orElseThrow(() -> new NotFound("record", number));
    }

    String sign(Actor actor, ContractId contract, AcceptanceId id, AcceptanceKind kind, @Nullable Integer correcting, Model page) {
        AcceptanceDetail acceptance = queries.get(actor, contract, id);
        page.addAttribute("acceptance", acceptance);
        page.addAttribute("kind", kind);
        page.addAttribute("starts", kind == AcceptanceKind.FINAL && signing.startsContract(acceptance));
        List<AcceptanceCandidate> there = kind == AcceptanceKind.INITIAL ? List.of() : queries.candidates(actor, acceptance, correcting);
        page.addAttribute("there", there.stream().collect(Collectors.toMap(AcceptanceCandidate::equipment, unit -> unit)));
        Map<String, String> failed = new LinkedHashMap<>();
        acceptance.standing().failed().forEach(unit -> failed.put(unit.equipment().toString(), String.valueOf(unit.label())));
        if (correcting != null) {
            acceptance.records().stream().flatMap(record -> record.units().stream()).filter(unit -> !unit.passed())
                    .forEach(unit -> failed.putIfAbsent(unit.equipment().toString(), String.valueOf(unit.label())));
        }
        page.addAttribute("failed", failed);
        page.addAttribute("outcomes", AcceptanceUnitForm.Outcome.values());
        return "contract/acceptance-sign";
    }
}
