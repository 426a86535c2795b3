package nl.coachopdebank.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.coachopdebank.coachconsole.CoachDirectory;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may log in: the configured accounts, or the demo's. */
@Component
class Accounts implements ReactiveUserDetailsService, CoachDirectory {
    /** The password of every demo account; public, hence {@link DemoGuard}. */
    static final String DEMO_PASSWORD = "couch";

    private static final List<AccountSettings> DEMO = List.of(
            demo("anna", "Anna", "werkcoach", "COACH"),
            demo("bram", "Bram", "jongerencoach", "COACH"),
            demo("tineke", "Tineke", "teamleider", "LEAD", "COACH"),
            demo("els", "Els", "redacteur", "EDITOR"),
            demo("fatima", "Fatima", "redacteur", "EDITOR"),
            demo("beheer", "Beheer", "beheerder", "ADMIN"));

    private final Map<String, AccountSettings> accounts = new LinkedHashMap<>();
    private final ColleagueNames colleagues;

    Accounts(CouchSettings settings, ColleagueNames colleagues) {
        this.colleagues = colleagues;
        List<AccountSettings> all = settings.demo() ? DEMO : settings.accounts();
        all.forEach(this::add);
    }

    private void add(AccountSettings account) {
        if (account.username().startsWith(ProviderUser.PREFIX)) {
            throw AccountRefused.withForeignName(account.username());
        }
        if (accounts.put(account.username(), account) != null) {
            throw AccountRefused.twice(account.username());
        }
        try {
            PasswordEncoderFactories.createDelegatingPasswordEncoder().matches("", account.password());
        } catch (IllegalArgumentException e) {
            throw AccountRefused.badPassword(account.username(), e);
        }
    }

    private static AccountSettings demo(String username, String name, String title, String... roles) {
        return new AccountSettings(username, name, "{noop}" + DEMO_PASSWORD, List.of(roles), title, "");
    }

    /** The encoded password. For a name that nobody has somebody else's: it takes as long to check. */
    String passwordOf(String username) {
        AccountSettings account = accounts.get(username);
        return account != null
                ? account.password()
                : accounts.values().stream()
                        .findFirst()
                        .map(AccountSettings::password)
                        .orElse("{noop}");
    }

    List<AccountSettings> list() {
        return List.copyOf(accounts.values());
    }

    boolean isKnown(String username) {
        return accounts.containsKey(username);
    }

    @Override
    public Mono<UserDetails> findByUsername(String username) {
        return Mono.justOrEmpty(accounts.get(username))
                .map(account -> User.withUsername(account.username())
                        .password(account.password())
                        .roles(account.roles().toArray(String[]::new))
                        .build());
    }

    /** A title such as "Business coach" names the role as hand-offs do. */
    @Override
    public String roleOf(String username) {
        AccountSettings account = accounts.get(username);
        String title = account == null ? colleagues.title(username).orElse("") : account.title();
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    @Override
    public String nameOf(String username) {
        AccountSettings account = accounts.get(username);
        return account == null ? colleagues.find(username).orElse(username) : account.name();
    }
}
