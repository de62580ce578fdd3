package aftersales.access;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "access_account")
class Account {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@+-]{2,80}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long organizationId;
    private String login;
    private String name;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String language;
    private @Nullable String passwordHash;
    private @Nullable Instant passwordSetAt;
    private boolean enabled = true;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "access_account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @SuppressWarnings("NullAway.Init")
    protected Account() {
    }

    Account(SaveAccount details, Instant now) {
        this.createdAt = now;
        this.login = details.login();
        this.name = details.name();
        change(details);
    }

    /** Letters and digits of any script, and what stands in mail addresses; already in lower case. */
    static boolean isLogin(String text) {
        return LOGIN.matcher(text).matches();
    }

    void change(SaveAccount details) {
        organizationId = details.organization().value();
        login = details.login();
        name = details.name();
        email = details.email();
        phone = details.phone();
        enabled = details.enabled();
        roles.clear();
        roles.addAll(details.roles());
    }

    void setPassword(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
    }

    void speak(@Nullable String language) {
        this.language = language;
    }

    void reachAt(@Nullable String email, @Nullable String phone) {
        this.email = email;
        this.phone = phone;
    }

    AccountId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new AccountId(id);
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return enabled;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    long version() {
        return version;
    }
}
