package nl.coachopdebank.whatsapp.render;

import java.util.regex.Pattern;

/** Where a link leads to, as a phone makes a link of it. */
final class Address {
    /** With a name before the host it would lead elsewhere than it seems to. */
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s@/?#]+(?:[/?#]\\S*)?");

    private static final Pattern CALL_OR_MAIL = Pattern.compile("(?i)(?:tel|mailto):(\\S+)");

    private Address() {}

    /** Empty when it is not one that a resident may follow. */
    static String shown(String address) {
        if (WEB.matcher(address).matches()) {
            return address;
        }
        return CALL_OR_MAIL.matcher(address).matches() ? address.substring(address.indexOf(':') + 1) : "";
    }

    /** True when the words are the address, with or without its usual begin and end. */
    static boolean isSame(String words, String shown) {
        return bare(words).equals(bare(shown));
    }

    /** True when the address begins with these words, the name of a site, so that it says them too. */
    static boolean says(String shown, String site) {
        String words = bare(site);
        return isSame(site, shown) || (words.contains(".") && bare(shown).startsWith(words + "/"));
    }

    private static String bare(String address) {
        return address.strip()
                .replaceAll("[\\\\*]", "")
                .replaceFirst("(?i)^(?:https?://)?(?:www\\.)?", "")
                .replaceFirst("/$", "");
    }
}
