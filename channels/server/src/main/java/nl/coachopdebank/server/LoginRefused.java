package nl.coachopdebank.server;

import org.springframework.security.core.AuthenticationException;

/** Somebody could not log in; the login page says why, in so far as that helps nobody who guesses. */
final class LoginRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final String notice;

    private LoginRefused(String notice) {
        super(notice);
        this.notice = notice;
    }

    /** User name, password or code: which of them is not said. */
    static LoginRefused wrong() {
        return new LoginRefused("error");
    }

    /** Said of every name, whether there is such an account or not. */
    static LoginRefused mustWait() {
        return new LoginRefused("wacht");
    }

    static LoginRefused unavailable() {
        return new LoginRefused("storing");
    }

    /** The identity provider does not say that there was a second factor. */
    static LoginRefused withoutSecondFactor() {
        return new LoginRefused("tweede-factor");
    }

    /** The identity provider knows the person; nobody gave them a role here. */
    static LoginRefused withoutRole() {
        return new LoginRefused("geen-rol");
    }

    /** The identity provider is away, said no, or said something that is not right. */
    static LoginRefused byProvider() {
        return new LoginRefused("organisatie");
    }

    /** True when the identity provider did not say who it is about. */
    boolean isOfProvider() {
        return notice.equals(byProvider().notice());
    }

    /** True when somebody was told no; false when nothing could be found out. */
    boolean isAnswer() {
        return !notice.equals("storing");
    }

    /** Which sentence of the login page is meant. */
    String notice() {
        return notice;
    }
}
