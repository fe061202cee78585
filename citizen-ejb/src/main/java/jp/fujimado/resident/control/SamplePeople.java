package jp.fujimado.resident.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.fujimado.resident.Address;
import jp.fujimado.resident.Sex;

/**
 * Invents households: always the same ones for the same day. Sizes follow the city's 440,000 people in 200,000
 * households, of whom 70,000 are under 18.
 */
public final class SamplePeople {

    /** Share of households with one, two, … people; 2.2 people on average. */
    private static final double[] SIZES = {0.38, 0.27, 0.17, 0.13, 0.05};

    /** Share of households of each size that raise children. */
    private static final double[] WITH_CHILDREN = {0, 0.13, 0.64, 0.77, 0.6};

    private static final int OLDEST_CHILD = 27;
    private static final int SEED = 251_8601;

    private final List<String[]> family;
    private final List<String[]> male;
    private final List<String[]> female;
    private final List<AddressBook.Town> towns;
    private final LocalDate today;
    private final Random random = new Random(SEED);
    private long phones;

    public SamplePeople(Path namesFile, List<AddressBook.Town> towns, LocalDate today) {
        this.towns = towns;
        this.today = today;
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(namesFile))) {
            JsonObject names = reader.readObject();
            family = names(names, "family");
            male = names(names, "male");
            female = names(names, "female");
        } catch (IOException e) {
            throw new UncheckedIOException("The sample names cannot be read: " + namesFile, e);
        }
    }

    private static List<String[]> names(JsonObject all, String key) {
        return all.getJsonArray(key).getValuesAs(JsonArray.class).stream()
                .map(name -> new String[] {name.getString(0), name.getString(1)})
                .toList();
    }

    /** The next household, its head first. */
    public List<SamplePerson> household() {
        int size = size();
        Address address = address();
        String[] name = one(family);
        boolean children = random.nextDouble() < WITH_CHILDREN[size - 1];
        int parents = size == 2 && children ? 1 : Math.min(2, size);
        List<SamplePerson> people = new ArrayList<>();
        int headAge = children ? 27 + random.nextInt(28) : 20 + random.nextInt(75);
        for (int i = 0; i < parents; i++) {
            people.add(person(name, i == 0 ? "HEAD" : "SPOUSE", headAge + random.nextInt(5) - 2, i % 2, address));
        }
        while (people.size() < size) {
            int age = children ? random.nextInt(Math.min(OLDEST_CHILD, headAge - 17)) : 60 + random.nextInt(36);
            people.add(person(name, children ? "CHILD" : "PARENT", age, random.nextInt(2), address));
        }
        return people;
    }

    private int size() {
        double at = random.nextDouble();
        int size = 0;
        while (size < SIZES.length - 1 && at >= SIZES[size]) {
            at -= SIZES[size];
            size++;
        }
        return size + 1;
    }

    private SamplePerson person(String[] name, String relation, int age, int sex, Address address) {
        String[] given = one(sex == 0 ? male : female);
        boolean rare = random.nextInt(20_000) == 0;
        LocalDate birth = today.minusYears(Math.max(age, 0)).minusDays(random.nextInt(365));
        boolean grown = age >= 15;
        long number = phones++;
        return new SamplePerson(
                rare ? name[0].repeat(80).substring(0, 80) : name[0],
                given[0],
                name[1],
                given[1],
                leapDay(birth),
                sex == 0 ? Sex.MALE : Sex.FEMALE,
                relation,
                address,
                grown ? String.format("070-%04d-%04d", number / 10_000 % 10_000, number % 10_000) : null,
                grown && number % 5 < 3 ? "sample" + number + "@example.jp" : null);
    }

    /** Some are born on a day that most years do not have. */
    private LocalDate leapDay(LocalDate birth) {
        return birth.isLeapYear() && random.nextInt(400) == 0
                ? birth.withMonth(2).withDayOfMonth(29)
                : birth;
    }

    private Address address() {
        AddressBook.Town town = one(towns);
        String block = (1 + random.nextInt(4500)) + "番地の" + (1 + random.nextInt(30));
        boolean flat = random.nextInt(2) == 0;
        return new Address(
                town.postcode().replace("-", ""),
                town.name(),
                one(town.districts()),
                block,
                flat ? "サンプル住宅" + (101 + random.nextInt(900)) + "号" : "",
                null);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
