package aftersales.contract.web;

import aftersales.contract.ContractDetail;
import aftersales.contract.ContractUse;
import aftersales.contract.PromiseKind;
import aftersales.contract.template.TemplateService;
import aftersales.customer.CustomerQueries;
import aftersales.customer.SiteQueries;
import aftersales.customer.SiteRow;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.CustomerId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.SiteId;
import aftersales.organization.OrganizationQueries;
import aftersales.product.EquipmentQueries;
import aftersales.sla.SlaPolicyQueries;
import aftersales.webkit.format.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a contract shows besides what was typed. */
@Component
class ContractFormPage {

    private final CustomerQueries customers;
    private final SiteQueries sites;
    private final EquipmentQueries equipment;
    private final OrganizationQueries organizations;
    private final SlaPolicyQueries policies;
    private final ContractUse use;
    private final TemplateService templates;
    private final Formats formats;

    ContractFormPage(CustomerQueries customers, SiteQueries sites, EquipmentQueries equipment, OrganizationQueries organizations,
            SlaPolicyQueries policies, ContractUse use, TemplateService templates,
            Formats formats) {
        this.customers = customers;
        this.sites = sites;
        this.equipment = equipment;
        this.organizations = organizations;
        this.policies = policies;
        this.use = use;
        this.templates = templates;
        this.formats = formats;
    }

    /** A place of the customer with what stands there, to choose from. */
    public record Place(SiteId id, String name, Map<EquipmentId, String> units) {

        Place(SiteId id, String name) {
            this(id, name, new LinkedHashMap<>());
        }
    }

    /** The form of a contract to be drawn up. */
    String blank(Actor actor, ContractForm form, Locale language, Model model) {
        if (form.getCustomer() == null) { // the form always carries it; without it there is nothing to show a form for
            throw Refusal.of("customer", "webkit.field.NotNull");
        }
        String template = form.getTemplate();
        OrganizationId keeper = form.getOrganization();
        model.addAttribute("calendars", template == null || template.isBlank() || keeper == null ? ""
                : String.join(", ", templates.calendars(actor, template, keeper)));
        return show(actor, form.getCustomer(), null, language, model);
    }

    /**
     * @param customer whose contract it is
     * @param contract null for a new one
     */
    String show(Actor actor, CustomerId customer, @Nullable ContractDetail contract, Locale language, Model model) {
        model.addAttribute("customer", customers.get(actor, customer).customer());
        model.addAttribute("contract", contract);
        model.addAttribute("organizations", organizations(actor));
        model.addAttribute("policies", policies(actor, contract));
        model.addAttribute("open", contract == null ? 0L : use.open(actor, customer));
        model.addAttribute("places", places(actor, customer, contract, language));
        model.addAttribute("covers", words("contract.cover.", ContractForm.Cover.values()));
        model.addAttribute("kinds", words("contract.promise.", PromiseKind.values()));
        return "contract/form";
    }

    private Map<String, String> organizations(Actor actor) {
        Map<String, String> choices = new LinkedHashMap<>();
        organizations.tree(actor).forEach(row -> choices.put(row.id().toString(), "\u2003".repeat(row.depth()) + row.name()));
        return choices;
    }

    private Map<String, String> policies(Actor actor, @Nullable ContractDetail contract) {
        Map<String, String> choices = new LinkedHashMap<>();
        policies.choices(actor).forEach(policy -> choices.put(policy.id().toString(), policy.name()));
        if (contract != null) { // stays to choose, although it is no longer in use
            choices.putIfAbsent(contract.row().policy().toString(), contract.row().policyName());
        }
        return choices;
    }

    /** Those in reach that are served; what is covered already is there in any case, so that it isn't lost unnoticed. */
    private List<Place> places(Actor actor, CustomerId customer, @Nullable ContractDetail contract, Locale language) {
        Map<SiteId, Place> places = new LinkedHashMap<>();
        sites.of(actor, customer).stream().filter(SiteRow::active).forEach(site -> places.put(site.id(), new Place(site.id(), site.name())));
        if (contract != null) {
            contract.sites().forEach(site -> places.putIfAbsent(site.id(), new Place(site.id(), site.name())));
            contract.equipment().forEach(unit -> places.computeIfAbsent(unit.site(), id -> new Place(id, unit.siteName()))
                    .units().put(unit.id(), unit.label() + " " + unit.modelName(language)));
        }
        equipment.of(actor, customer).forEach(unit -> {
            Place place = places.get(unit.site());
            if (place != null) {
                place.units().put(unit.id(), unit.label() + " " + unit.modelName(language));
            }
        });
        return List.copyOf(places.values());
    }

    private Map<String, String> words(String prefix, Enum<?>[] values) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            choices.put(value.name(), formats.words().say(prefix + value.name()));
        }
        return choices;
    }
}
