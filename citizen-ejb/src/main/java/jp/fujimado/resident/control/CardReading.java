package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import jp.fujimado.identity.CardItems;
import jp.fujimado.resident.Address;
import jp.fujimado.resident.Profile;
import jp.fujimado.resident.Sex;
import jp.fujimado.resident.Verification;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Width;

/** Lays what a card says over a person's profile: name, address, birth date and sex; everything else stays hers. */
@ApplicationScoped
public class CardReading {

    @Inject
    Towns towns;

    @Inject
    Clock clock;

    /**
     * The profile as the card has it.
     *
     * @throws RuleViolation when the card says something that does not fit a resident of the city
     */
    public Profile over(Profile mine, CardItems card) {
        String[] name = name(mine, card.name());
        return new Profile(
                name[0],
                name[1],
                mine.familyKana(),
                mine.givenKana(),
                mine.otherNames(),
                birthDate(card.birthDate()),
                sex(card.gender(), mine.sex()),
                address(mine.address(), card.address()),
                mine.phone(),
                mine.email(),
                mine.interests(),
                mine.channel(),
                mine.language(),
                new Verification(clock.instant(), card.provider()));
    }

    /** The card writes the name with a space, or in one; then it must be the one that the person splits. */
    private static String[] name(Profile mine, String whole) {
        String[] parts = whole.strip().split("[\\s\\u3000]+", 2);
        if (parts.length == 2) {
            return parts;
        }
        if (parts[0].equals(mine.familyName() + mine.givenName())) {
            return new String[] {mine.familyName(), mine.givenName()};
        }
        throw new RuleViolation("resident.card-name", whole);
    }

    private static LocalDate birthDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new RuleViolation("resident.card-birth-date");
        }
    }

    private static Sex sex(String gender, Sex mine) {
        return switch (gender == null ? "" : gender) {
            case "male" -> Sex.MALE;
            case "female" -> Sex.FEMALE;
            default -> mine;
        };
    }

    /** Split at the longest town that the address begins with; the one line stays as the card has it. */
    private Address address(Address mine, String original) {
        String line = original.strip();
        if (!line.startsWith(AddressBook.CITY)) {
            throw new RuleViolation("resident.card-address-elsewhere", line);
        }
        String rest = line.substring(AddressBook.CITY.length()).strip();
        Optional<AddressBook.Town> town = towns.all().stream()
                .filter(one -> rest.startsWith(one.name()))
                .max(Comparator.comparingInt(one -> one.name().length()));
        if (town.isEmpty()) {
            throw new RuleViolation("resident.card-address-unknown", line);
        }
        String[] parts =
                Width.narrow(rest.substring(town.get().name().length())).strip().split("\\s+", 2);
        return new Address(
                town.get().postcode().replace("-", ""),
                town.get().name(),
                district(town.get().name(), mine),
                parts[0],
                parts.length == 2 ? parts[1] : "",
                original);
    }

    private String district(String town, Address mine) {
        String preset = towns.districtsOf(town).preset();
        if (!preset.isEmpty()) {
            return preset;
        }
        return town.equals(mine.town()) ? mine.district() : null;
    }
}
