package aftersales.access.api;

import aftersales.access.AccountQueries;
import aftersales.access.AccountRow;
import aftersales.access.AccountService;
import aftersales.access.IdempotencyKeys;
import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.Role;
import aftersales.webkit.list.Page;
import aftersales.webkit.rest.EntityTags;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lists, reads, makes and changes accounts. */
@RestController
class AccountApiController {

    private static final String PATH = "/api/v1/accounts";

    private final AccountQueries queries;
    private final AccountService accounts;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    AccountApiController(AccountQueries queries, AccountService accounts, IdempotencyKeys keys, JsonMapper json) {
        this.queries = queries;
        this.accounts = accounts;
        this.keys = keys;
        this.json = json;
    }

    /**
     * An account.
     *
     * @param language the one its holder chose, none: as the browser says
     * @param invited  has no password yet
     * @param version  what {@code If-Match} takes, without its quotes
     */
    record Account(long id, String login, String name, Named organization, List<Role> roles, @Nullable String email, @Nullable String phone,
            @Nullable String language, boolean enabled, boolean invited, long version) {

        record Named(long id, String name) {
        }

        static Account of(AccountRow row) {
            return new Account(row.id().value(), row.login(), row.name(), new Named(row.organization().value(), row.organizationName()),
                    List.copyOf(row.roles()), row.email(), row.phone(), row.language(), row.enabled(), row.invited(), row.version());
        }
    }

    /**
     * A page of accounts.
     *
     * @param next  the address of the next page, null on the last
     * @param count how many there are, counted to a thousand
     */
    record AccountList(List<Account> items, @Nullable String next, @Nullable String previous, long count, boolean more) {
    }

    /** Parameters as on the page: q, role, organization, state; sort, after, before, limit. */
    @GetMapping(PATH)
    AccountList list(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        Page<AccountRow> page = queries.list(actor, AccountQueries.LISTING.strict(parameters));
        return new AccountList(page.rows().stream().map(Account::of).toList(), address(page.next()), address(page.previous()),
                page.count().number(), page.count().more());
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<Account> show(Actor actor, @PathVariable AccountId id) {
        AccountRow row = queries.get(actor, id);
        return ResponseEntity.ok().eTag(EntityTags.of(row.version())).body(Account.of(row));
    }

    @PostMapping(PATH)
    ResponseEntity<Account> create(Actor actor, @Valid @RequestBody AccountRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String id = keys.once(actor, key, "POST " + PATH + " " + json.writeValueAsString(request),
                () -> accounts.create(actor, request.toCommand()).toString());
        AccountRow row = queries.get(actor, new AccountId(Long.parseLong(id)));
        return ResponseEntity.created(URI.create(PATH + "/" + id)).eTag(EntityTags.of(row.version())).body(Account.of(row));
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<Account> change(Actor actor, @PathVariable AccountId id, @Valid @RequestBody AccountRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return EntityTags.changing(ifMatch, version -> {
            accounts.change(actor, id, version, request.toCommand());
            return show(actor, id);
        });
    }

    private static @Nullable String address(@Nullable String query) {
        return query == null ? null : PATH + query;
    }
}
