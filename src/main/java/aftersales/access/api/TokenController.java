package aftersales.access.api;

import aftersales.access.BasicSignIn;
import aftersales.access.TokenService;
import aftersales.kernel.identity.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes a personal token for who shows login and password; everything else of the interface takes the token. */
@RestController
class TokenController {

    private final BasicSignIn basic;
    private final TokenService tokens;

    TokenController(BasicSignIn basic, TokenService tokens) {
        this.basic = basic;
        this.tokens = tokens;
    }

    /**
     * @param name what it is for, as the holder's profile lists it
     * @param days how long it is valid, 365 unless said
     * @param write false for one that may only read
     */
    record MakeToken(@NotBlank @Size(max = 80) String name, @Nullable Integer days, @Nullable Boolean write) {
    }

    record MadeToken(String token) {
    }

    @PostMapping("/api/v1/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    MadeToken make(@Valid @RequestBody MakeToken request, HttpServletRequest http) {
        Actor actor = basic.signIn(http);
        return new MadeToken(tokens.make(actor, request.name(), request.write() == null || request.write(),
                request.days() == null ? 365 : request.days()));
    }
}
