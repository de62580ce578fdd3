package aftersales.warranty;

import aftersales.contract.ContractExtensions;
import aftersales.contract.ContractQueries;
import aftersales.contract.ContractRow;
import aftersales.contract.OwedContract;
import aftersales.contract.SaveExtension;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sells free time that goes on after that of a contract: first says from when to when, then does it. */
@Service
@Transactional
public class ExtensionSales {

    private static final Actor SELF = Actor.system("warranty");
    private static final int AT_ONCE = 1_000;

    private final ContractExtensions extensions;
    private final ContractQueries contracts;
    private final Components components;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    ExtensionSales(ContractExtensions extensions, ContractQueries contracts, Components components, MessageSource messages, JdbcClient jdbc) {
        this.extensions = extensions;
        this.contracts = contracts;
        this.components = components;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** What was asked for it, and of whom. */
    public record Deal(Money price, @Nullable String order, String buyer) {
    }

    /**
     * Terms and extensions of a contract that have free time that ends: code to name.
     *
     * @throws NotFound if the contract is unknown or out of reach
     */
    @Transactional(readOnly = true)
    public Map<String, String> prolongable(Actor actor, ContractId id, Locale language) {
        ContractRow row = contracts.get(actor, id).row();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> parts = components.names(language);
        for (WarrantyTerm term : contracts.owed(id, row.currentVersion()).document().allTerms().values()) {
            if (ExtensionRules.isProlongable(term)) {
                names.put(term.code(), name(term, language, parts));
            }
        }
        return names;
    }

    /**
     * From when to when it would run; nothing is sold.
     *
     * @throws NotFound if the contract or a unit is unknown or out of reach
     * @throws Refusal  if the actor may not sell, the contract is a draft or has ended, or the wish is none
     */
    @Transactional(readOnly = true)
    public ExtensionOffer offer(Actor actor, ContractId id, ExtensionWish wish) {
        ContractRow row = extensions.requireSelling(actor, id, wish.soldOn());
        OwedContract contract = contracts.owed(id, row.currentVersion());
        check(wish, contract.document());
        var rules = new ExtensionRules(contract, save(wish, contract.document(), new Deal(Money.of("0", "CNY"), null, "")).parts(extensions.next(id),
                contract.document()));
        List<EquipmentId> units = units(actor, id, wish.units());
        List<ExtensionOffer.Line> lines = new ArrayList<>();
        for (int i = 0; i < units.size(); i += AT_ONCE) {
            List<EquipmentId> some = units.subList(i, Math.min(units.size(), i + AT_ONCE));
            Map<EquipmentId, KnownUnit> known = UnitSql.of(jdbc, SELF, some);
            Map<EquipmentId, String> labels = UnitSql.labels(jdbc, actor, some);
            rules.of(some.stream().filter(known::containsKey).map(known::get).toList(), wish.soldOn())
                    .forEach(line -> lines.add(line.called(labels.get(line.unit()))));
        }
        return new ExtensionOffer(lines);
    }

    /**
     * Sells what {@link #offer} shows.
     *
     * @return the number of the sale within the contract
     * @throws NotFound as {@link #offer}
     * @throws aftersales.kernel.Conflict if the contract was changed since {@code version}
     * @throws Refusal  as {@link #offer}, and if it cannot be sold for one of the units or is about none
     */
    public int sell(Actor actor, ContractId id, long version, ExtensionWish wish, Deal deal) {
        ExtensionOffer offer = offer(actor, id, wish);
        requireForSale(offer);
        ContractRow row = contracts.get(actor, id).row();
        return extensions.sell(actor, id, version, save(wish, contracts.owed(id, row.currentVersion()).document(), deal));
    }

    /** @throws Refusal if it cannot be sold for one of its units, or is about none */
    public static void requireForSale(ExtensionOffer offer) {
        offer.hindered().ifPresent(line -> {
            throw hindered(offer, line);
        });
        if (offer.lines().isEmpty()) {
            throw Refusal.of("units", "warranty.extension.nothing");
        }
    }

    private static Refusal hindered(ExtensionOffer offer, ExtensionOffer.Line line) {
        String unit = line.label() == null ? "–" : line.label();
        long count = offer.hindrances(Objects.requireNonNull(line.hindrance()));
        return switch (line.hindrance()) {
            case RUN_OUT -> Refusal.of("gap", "warranty.extension.RUN_OUT", unit, String.valueOf(line.freeUntil()), count);
            case OVERLAPS -> Refusal.of("terms", "warranty.extension.OVERLAPS", unit, line.other(), count);
            case FOR_LIFE -> Refusal.of("terms", "warranty.extension.FOR_LIFE", unit, count);
            case NEVER_FREE -> Refusal.of("free", "warranty.extension.NEVER_FREE", unit, count);
        };
    }

    private static void check(ExtensionWish wish, ContractDocument document) {
        if (wish.terms().isEmpty()) {
            throw Refusal.of("terms", "warranty.extension.terms");
        }
        if (wish.free().isEmpty()) {
            throw Refusal.of("free", "warranty.extension.free");
        }
        if (wish.free().equals(Set.of(CostClass.TRAVEL)) && wish.mode() == ServiceMode.CARRY_IN) {
            throw Refusal.of("mode", "warranty.extension.visits");
        }
        Map<String, WarrantyTerm> known = document.allTerms();
        for (String code : wish.terms()) {
            WarrantyTerm term = known.get(code);
            if (term == null || !ExtensionRules.isProlongable(term)) {
                throw Refusal.of("terms", term == null ? "warranty.extension.unknown" : "warranty.extension.endless", code);
            }
        }
    }

    /** Those in service that it covers; chosen ones must be among them, and in reach. */
    private List<EquipmentId> units(Actor actor, ContractId id, Set<EquipmentId> chosen) {
        List<EquipmentId> covered = contracts.units(id);
        if (chosen.isEmpty()) {
            return covered;
        }
        Map<EquipmentId, String> reached = UnitSql.labels(jdbc, actor, chosen);
        for (EquipmentId unit : chosen) {
            if (!reached.containsKey(unit)) {
                throw new NotFound("equipment", unit);
            }
        }
        Set<EquipmentId> all = Set.copyOf(covered);
        chosen.stream().filter(unit -> !all.contains(unit)).findFirst().ifPresent(unit -> {
            throw Refusal.of("units", "warranty.extension.foreign", String.valueOf(reached.get(unit)));
        });
        return covered.stream().filter(chosen::contains).toList();
    }

    private SaveExtension save(ExtensionWish wish, ContractDocument document, Deal deal) {
        Map<String, WarrantyTerm> all = document.allTerms();
        Map<Locale, Map<String, String>> parts = new HashMap<>();
        return new SaveExtension(wish.terms().stream().map(code -> {
            WarrantyTerm first = first(code, all, document);
            return new SaveExtension.Prolonged(code, named(first, Locale.SIMPLIFIED_CHINESE, parts), named(first, Locale.ENGLISH, parts));
        }).toList(), wish.span(), wish.free(), wish.mode(), wish.gap(), wish.units(), wish.soldOn(), deal.price(), deal.order(), deal.buyer());
    }

    /** What is prolonged goes by the name of the term the chain began with. */
    private static WarrantyTerm first(String code, Map<String, WarrantyTerm> all, ContractDocument document) {
        Collection<String> sold = document.extensions().stream().map(one -> one.code()).toList();
        WarrantyTerm term = Objects.requireNonNull(all.get(code));
        while (sold.contains(term.code())) {
            term = Objects.requireNonNull(all.get(String.valueOf(term.after())));
        }
        return term;
    }

    private String named(WarrantyTerm term, Locale language, Map<Locale, Map<String, String>> parts) {
        String name = name(term, language, parts.computeIfAbsent(language, components::names));
        return messages.getMessage("warranty.extension.name", new Object[] {name}, language);
    }

    private static String name(WarrantyTerm term, Locale language, Map<String, String> parts) {
        String name = term.name(language);
        return name.equals(term.code()) ? parts.getOrDefault(name, name) : name;
    }

    /** The day it is for the keeper. */
    @Transactional(readOnly = true)
    public LocalDate today(ContractRow contract) {
        return extensions.today(contract);
    }
}
