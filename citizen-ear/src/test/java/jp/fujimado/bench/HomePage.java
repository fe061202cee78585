package jp.fujimado.bench;

/** Anonymous home beside a static file of the same size, both from the same listener; every request a new visitor. */
final class HomePage implements Measurement {

    private final BenchCity city;

    HomePage(BenchCity city) {
        this.city = city;
    }

    @Override
    public void measure(Table table) throws Exception {
        try (Load load = city.load()) {
            Rounds rounds = Rounds.of(
                    city.settings().rounds(),
                    () -> load.round(Load.get(city.url() + "/")),
                    () -> load.round(Load.get(city.war().address(BenchWar.STATIC_FILE))));
            table.add(Row.atLeast(
                    "anonymous home; limit: static file of " + city.homeBytes() + " bytes (default servlet)",
                    rounds.a(),
                    "requests/s",
                    rounds.b(),
                    0.20));
        }
    }
}
