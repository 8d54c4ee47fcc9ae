package io.dunflow.process.benchmark;

import java.util.List;

/** The numbers among the arguments of a benchmark, in their order. */
record Numbers(List<Integer> all) {

    static Numbers of(List<String> arguments) {
        return new Numbers(arguments.stream()
                .filter(argument -> argument.matches("\\d+"))
                .map(Integer::valueOf)
                .toList());
    }

    int get(int place, int otherwise) {
        return place < all.size() ? all.get(place) : otherwise;
    }
}
