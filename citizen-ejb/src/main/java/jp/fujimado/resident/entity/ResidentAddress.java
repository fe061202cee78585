package jp.fujimado.resident.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.fujimado.resident.Address;

/** Where a person lives. */
@Entity
@Table(name = "resident_address")
public class ResidentAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resident_address_seq")
    @SequenceGenerator(name = "resident_address_seq", sequenceName = "resident_address_seq")
    private Long id;

    @Column(name = "resident_id")
    private long residentId;

    private String postcode;

    private String town;

    private String district;

    private String block;

    private String building;

    @Column(name = "full_text")
    private String fullText;

    @Version
    private int version;

    protected ResidentAddress() {}

    public ResidentAddress(long residentId) {
        this.residentId = residentId;
    }

    public void moveTo(Address address) {
        postcode = address.postcode();
        town = address.town();
        district = address.district();
        block = address.block();
        building = address.building();
        fullText = address.fullText();
    }

    public Address address() {
        Address typed = new Address(postcode, town, district, block, building == null ? "" : building, null);
        return typed.fullText().equals(fullText)
                ? typed
                : new Address(postcode, town, district, block, typed.building(), fullText);
    }
}
