package aftersales.access;

import aftersales.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be: long enough, not among the common ones, not the person's own name. Any characters are welcome. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private final PasswordEncoder encoder;
    private final Set<String> common;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.common = readCommon();
    }

    /** @throws Refusal on field {@code password} */
    void check(String password, String login, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.of("password", "access.password.length", SHORTEST, LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || plain.equals(login) || plain.equals(name.toLowerCase(Locale.ROOT))
                || plain.chars().distinct().count() < 4) {
            throw Refusal.of("password", "access.password.common");
        }
    }

    String encode(String password) {
        return String.valueOf(encoder.encode(password));
    }

    boolean matches(String password, @Nullable String hash) {
        return hash != null && encoder.matches(password, hash);
    }

    private static Set<String> readCommon() {
        try (var in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
