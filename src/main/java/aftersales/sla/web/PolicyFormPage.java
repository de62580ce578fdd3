package aftersales.sla.web;

import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.PolicyId;
import aftersales.sla.ContractTerms;
import aftersales.sla.OwnTerms;
import aftersales.sla.PolicyPromise;
import aftersales.sla.PolicyRow;
import aftersales.sla.Rung;
import aftersales.sla.SavePolicy;
import aftersales.sla.PolicyWords;
import aftersales.sla.SlaPolicyQueries;
import aftersales.sla.SlaPolicyService;
import aftersales.sla.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The page of the policy form: what it shows, and what becomes of its rows. */
@Component
class PolicyFormPage {

    private static final String VIEW = "sla/policy-form";
    private static final Pattern CONDITION = Pattern.compile("(targets\\[\\d+]\\.conditions)\\[\\d+]");
    private static final Pattern ROW = Pattern.compile("(targets|ladder)\\[(\\d+)].*");

    private final SlaPolicyQueries policies;
    private final SlaPolicyService service;
    private final PolicyChoices choices;
    private final PolicyPeople people;
    private final PolicyWords words;
    private final ContractTerms contracts;
    private final OwnTerms terms;

    PolicyFormPage(SlaPolicyQueries policies, SlaPolicyService service, PolicyChoices choices, PolicyPeople people, PolicyWords words,
            ContractTerms contracts, OwnTerms terms) {
        this.policies = policies;
        this.service = service;
        this.choices = choices;
        this.people = people;
        this.words = words;
        this.contracts = contracts;
        this.terms = terms;
    }

    /** @throws NotFound if there is none, or it is not his to change */
    PolicyRow changeable(Actor actor, String code) {
        return policies.find(actor, code).filter(policy -> service.mayChange(actor, policy.organization()))
                .orElseThrow(() -> new NotFound("policy", code));
    }

    PolicyForm form(Actor actor, PolicyRow policy) {
        return PolicyForm.of(policy, people.forms(actor, policy));
    }

    /**
     * Terms of its own for a contract, to be filled in.
     *
     * @throws NotFound if the contract is unknown, out of reach or not his to change
     */
    PolicyForm ownTerms(Actor actor, ContractId id) {
        ContractTerms.Kept contract = contracts.contract(actor, id);
        Set<TargetKind> kinds = policies.promises(actor, policies.get(actor, contract.policy())).keySet();
        TargetKind first = kinds.isEmpty() || kinds.contains(TargetKind.FIX) ? TargetKind.FIX : kinds.iterator().next();
        return PolicyForm.of(contract, terms.draft(actor, contract), blank(actor, first, contract.policy()));
    }

    /** Room for one more promise. Where the refined policy has one of the kind, only the time is open: it counts from the same event on. */
    TargetForm blank(Actor actor, TargetKind kind, @Nullable PolicyId refines) {
        List<PolicyPromise> before = refines == null ? List.of()
                : policies.promises(actor, policies.get(actor, refines)).getOrDefault(kind, List.of()).stream().filter(promise -> promise.rival() == null).toList();
        if (before.isEmpty()) {
            return TargetForm.blank(kind);
        }
        TargetForm form = TargetForm.of(before.get(before.size() - 1).target().bare()); // the one with the fewest conditions
        form.setAmount("");
        form.setOpened(true);
        return form;
    }

    SavePolicy command(Actor actor, PolicyForm form) {
        return form.toCommand(people.ladder(actor, form.getLadder()));
    }

    /** Runs what may refuse; a condition's refusal is shown at its row, since the form has no condition by number. */
    <T> T asFormSays(Supplier<T> action) {
        try {
            return action.get();
        } catch (Refusal refusal) {
            String field = refusal.field();
            throw field == null ? refusal
                    : Refusal.of(CONDITION.matcher(field).replaceFirst("$1"), refusal.code(), refusal.arguments().toArray());
        }
    }

    /** @param policy null for a new one */
    String show(Actor actor, @Nullable PolicyRow policy, PolicyForm form, BindingResult errors, Model page) {
        if (errors.hasFieldErrors("contract")) { // no number even: like one that does not exist
            throw new NotFound("contract", String.valueOf(errors.getFieldValue("contract")));
        }
        errors.getFieldErrors().forEach(error -> {
            Matcher row = ROW.matcher(error.getField());
            if (row.matches()) {
                open(form, row.group(1), Integer.parseInt(row.group(2)));
            }
        });
        return show(actor, policy, form, page);
    }

    private static void open(PolicyForm form, String list, int row) {
        if (list.equals("targets") && row < form.getTargets().size()) {
            form.getTargets().get(row).setOpened(true);
        } else if (list.equals("ladder") && row < form.getLadder().size()) {
            form.getLadder().get(row).setOpened(true);
        }
    }

    String show(Actor actor, @Nullable PolicyRow policy, PolicyForm form, Model page) {
        page.addAttribute("policy", policy);
        page.addAttribute("choices", choices);
        page.addAttribute("say", words);
        page.addAttribute("organizations", choices.organizations(actor));
        var calendars = choices.calendars(actor);
        page.addAttribute("calendars", calendars);
        ContractTerms.Kept contract = policy == null && form.getContract() != null ? contracts.contract(actor, form.getContract()) : null;
        page.addAttribute("contract", contract);
        PolicyRow refined = contract == null ? null : policies.get(actor, contract.policy());
        page.addAttribute("refined", refined);
        page.addAttribute("policies", refined == null ? choices.policies(actor, policy) : Map.of(refined.id().toString(), refined.name()));
        List<String> sentences = new ArrayList<>();
        for (TargetForm target : form.getTargets()) {
            sentences.add(sentence(target, target.getCalendar() == null ? null : calendars.get(target.getCalendar().toString())));
        }
        page.addAttribute("sentences", sentences);
        page.addAttribute("rungs", form.getLadder().stream().map(this::sentence).toList());
        return VIEW;
    }

    /** The row in one sentence; while it has no amount, only what it is. */
    private String sentence(TargetForm target, @Nullable String calendar) {
        try {
            return words.promise(target.getKind(), target.getUnit().allowance(TargetForm.whole(target.getAmount(), "amount")),
                    target.getConditions(), target.getStart(), calendar);
        } catch (Refusal unreadable) {
            target.setOpened(true);
            return words.message("sla.kind." + target.getKind());
        }
    }

    private String sentence(RungForm row) {
        try {
            Rung rung = row.toRung("", List.of());
            Stream<String> told = Stream.concat(rung.recipients().stream().map(recipient -> words.message("sla.recipient." + recipient)),
                    Stream.of(row.getNamed().strip(), row.getHidden().isEmpty() ? "" : words.message("sla.form.rung.hidden", row.getHidden().size()))
                            .filter(text -> !text.isEmpty()));
            String all = told.collect(Collectors.joining(words.message("sla.conditions.and")));
            return words.message("sla.form.rung.says", words.moment(rung), all.isEmpty() ? words.message("sla.policy.rung.noted") : all);
        } catch (Refusal unreadable) {
            row.setOpened(true);
            return words.message("sla.form.rung.new");
        }
    }
}
