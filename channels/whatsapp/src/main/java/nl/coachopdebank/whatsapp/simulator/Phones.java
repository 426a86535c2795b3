package nl.coachopdebank.whatsapp.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import nl.coachopdebank.whatsapp.simulator.Phone.Owner;

/** The phones of the demo. All names and numbers are made up. Used on one thread only. */
final class Phones {
    /** Enough to start anew a whole day long; the oldest new one goes first. */
    private static final int MOST = 50;

    private static final String NUMBERS = "3160000";
    private static final int FIRST_NEW = 1000;
    private static final int LAST_NEW = 10000;

    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final Random random;

    Phones(Random random) {
        this.random = random;
        add(new Owner("robin", "Robin", NUMBERS + "0101", null, "NL.9990000000000000101"));
        add(new Owner("noor", "Noor", null, "noor.voorbeeld", "NL.9990000000000000102"));
    }

    private Phone add(Owner owner) {
        Phone phone = new Phone(owner);
        phones.put(owner.id(), phone);
        return phone;
    }

    /** A phone with a fresh number, on which nothing was said yet. */
    Phone addNew() {
        if (phones.size() == MOST) {
            phones.remove(list().get(2).owner().id());
        }
        int number = FIRST_NEW + random.nextInt(LAST_NEW - FIRST_NEW);
        while (phones.containsKey("new-" + number)) {
            number = FIRST_NEW + random.nextInt(LAST_NEW - FIRST_NEW);
        }
        return add(new Owner(
                "new-" + number, "Telefoon " + number, NUMBERS + number, null, "NL.99900000000000" + "0" + number));
    }

    List<Phone> list() {
        return List.copyOf(phones.values());
    }

    Phone first() {
        return phones.values().iterator().next();
    }

    Optional<Phone> find(String id) {
        return Optional.ofNullable(phones.get(id));
    }

    Optional<Phone> findByNumber(String digits) {
        return findBy(phone -> digits.equals(phone.owner().number()));
    }

    Optional<Phone> findByUserId(String userId) {
        return findBy(phone -> userId.equals(phone.owner().userId()));
    }

    /** The phone that has this message. */
    Optional<Phone> findByMessage(String messageId) {
        return findBy(phone -> phone.find(messageId).isPresent());
    }

    private Optional<Phone> findBy(Predicate<Phone> sought) {
        return phones.values().stream().filter(sought).findFirst();
    }
}
