package jp.fujimado.resident.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.fujimado.resident.TownChoice;
import jp.fujimado.shared.config.Setting;

/** The city's address book, read once. */
@ApplicationScoped
public class Towns {

    private AddressBook book;

    @PostConstruct
    void open() {
        book = new AddressBook(Path.of(Setting.CONFIG_DIR.value(), "city"));
    }

    public List<AddressBook.Town> at(String postcode) {
        return book.townsAt(postcode);
    }

    public Collection<AddressBook.Town> all() {
        return book.all();
    }

    /** The districts in the city's order. */
    public List<String> districts() {
        return book.districts();
    }

    public Optional<AddressBook.Town> town(String name) {
        return book.town(name);
    }

    public AddressBook.DistrictChoice districtsOf(String town) {
        return book.districtsOf(town);
    }

    /** Towns of a postcode, and the districts to choose from once the town is known. */
    public TownChoice choice(String postcode, String chosenTown) {
        List<String> names = at(postcode == null ? "" : postcode).stream()
                .map(AddressBook.Town::name)
                .toList();
        String town = names.size() == 1 ? names.get(0) : chosenTown;
        if (town == null || town(town).isEmpty()) {
            return new TownChoice(names, List.of());
        }
        AddressBook.DistrictChoice districts = districtsOf(town);
        return new TownChoice(names, districts.preset().isEmpty() ? districts.options() : List.of());
    }
}
