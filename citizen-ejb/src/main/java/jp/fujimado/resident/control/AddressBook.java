package jp.fujimado.resident.control;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fujimado.shared.text.Width;

/**
 * Towns (町名) of the city with their postcodes and districts (地区), from {@code city/towns.csv} and {@code
 * city/districts.txt}. A district is not a function of the town's name: some towns are split.
 */
public final class AddressBook {

    /** Prefecture and city, as they stand before every town. */
    public static final String CITY = "神奈川県藤沢市";

    /**
     * A town or 丁目.
     *
     * @param postcode with hyphen, 251-0001
     * @param districts districts in which the town lies as far as known, in the city's order
     * @param split true if it lies in more than one district
     * @param sourced true if a public page says so; false if the city has yet to confirm it
     */
    public record Town(String name, String postcode, List<String> districts, boolean split, boolean sourced) {}

    /**
     * Districts to offer for a town.
     *
     * @param options what can be chosen, in the city's order
     * @param preset the one to fill in; empty if the resident has to choose
     */
    public record DistrictChoice(List<String> options, String preset) {}

    private final Map<String, Town> towns = new LinkedHashMap<>();
    private final List<String> districts;

    /**
     * Reads both files of the folder.
     *
     * @throws IllegalStateException if a row names an unknown district
     */
    public AddressBook(Path cityFolder) {
        try {
            districts = Files.readAllLines(cityFolder.resolve("districts.txt")).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(cityFolder.resolve("towns.csv"))) {
                rows.forEach(row -> add(town(row)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Towns of the city cannot be read in " + cityFolder, unreadable);
        }
    }

    private static Town town(NamedCsvRecord row) {
        return new Town(
                row.getField("town"),
                row.getField("postcode"),
                List.of(row.getField("districts").split("\\|")),
                row.getField("split").equals("yes"),
                row.getField("confidence").equals("sourced"));
    }

    private void add(Town town) {
        if (!districts.containsAll(town.districts())) {
            throw new IllegalStateException("towns.csv: unknown district for " + town.name() + ": " + town.districts());
        }
        towns.put(town.name(), town);
    }

    /** The towns with this postcode (251-0001, 2510001, full-width, with 〒); empty if none is in the city. */
    public List<Town> townsAt(String postcode) {
        String digits = Width.hyphens(Width.narrow(postcode)).replaceAll("[〒\\s-]", "");
        return towns.values().stream()
                .filter(town -> town.postcode().replace("-", "").equals(digits))
                .toList();
    }

    /** Every town of the file, in its order. */
    public Collection<Town> all() {
        return towns.values();
    }

    public Optional<Town> town(String name) {
        return Optional.ofNullable(towns.get(name));
    }

    /** All 13 districts in the city's order. */
    public List<String> districts() {
        return districts;
    }

    /** What to offer for the town; all districts for an unknown town or where the other part's district is unknown. */
    public DistrictChoice districtsOf(String townName) {
        Town town = towns.get(townName);
        if (town == null || (town.split() && town.districts().size() == 1)) {
            return new DistrictChoice(districts, "");
        }
        return town.split()
                ? new DistrictChoice(town.districts(), "")
                : new DistrictChoice(districts, town.districts().get(0));
    }
}
