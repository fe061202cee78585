package jp.fujimado.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.control.DepartmentList;

/** Departments for the other domains and for the pages. */
@ApplicationScoped
public class Departments {

    @Inject
    DepartmentList list;

    /** The department; one that is not in the list any more is shown by its code. */
    public Department of(String code) {
        return list.all().getOrDefault(code, new Department(code, code, ""));
    }

    public Collection<Department> all() {
        return list.all().values();
    }
}
