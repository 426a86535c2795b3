package nl.coachopdebank.server.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Modules joined into one")
class JoinedModulesTest {
    private static String joined(Map<String, String> modules, String... lazily) {
        return JoinedModules.of("page.js", path -> modules.getOrDefault(path, "no such module"), Set.of(lazily));
    }

    @Test
    void areEachAScopeOfTheirOwnThatIsRunWhenItIsNeeded() {
        String all = joined(
                Map.of(
                        "page.js", "import { show as tell } from './view/show.js';\ntell('hoi');\n",
                        "view/show.js",
                                "import {\n    el,\n} from '../dom.js';\nexport const show = (text) => el(text);\n",
                        "dom.js",
                                "const used = 1;\nexport async function el(text) {\n    return text;\n}\nexport class Box {}\n"));

        assertThat(all)
                .contains("const { show: tell } = load('view/show.js');", "const {\n    el,\n} = load('dom.js');")
                .contains("const show = (text)", "return { show };", "return { el, Box };")
                .contains("'page.js': async (load) =>", "await load('page.js');")
                .doesNotContain("import {", "export ");
    }

    @Test
    void holdWhatIsNeededAtOnceAndFetchTheRestWhenItIsAskedFor() {
        String all = joined(
                Map.of(
                        "page.js", "await import('./view/window.js');\n",
                        "view/window.js", "const other = () => import('../text/pl.js');\nexport const open = other;\n"),
                "view/window.js");

        assertThat(all)
                .contains("await Promise.resolve().then(() => load('view/window.js'))", "'view/window.js': (load) =>")
                .contains("() => import('./text/pl.js')")
                .doesNotContain("'text/pl.js':");
    }

    @Test
    void runsAModuleThatExportsNothing() {
        assertThat(joined(Map.of("page.js", "import './view/box.js';\n", "view/box.js", "define('box');\n")))
                .contains("load('view/box.js');", "'view/box.js': (load) =>", "define('box');");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import all from './dom.js';",
                "import * as dom from './dom.js';",
                "export default 1;",
                "export { a };",
                "export let count = 0;"
            })
    void areRefusedInAFormThatIsNotKnown(String line) {
        assertThatThrownBy(() -> joined(Map.of("page.js", line, "dom.js", "")))
                .hasMessageContaining("page.js")
                .hasMessageContaining(line);
    }

    @Test
    void areRefusedWhenTheyImportEachOther() {
        assertThatThrownBy(() -> joined(Map.of(
                        "page.js", "import { a } from './a.js';\n",
                        "a.js", "import { b } from './b.js';\nexport const a = 1;\n",
                        "b.js", "import { a } from './a.js';\nexport const b = 1;\n")))
                .hasMessageContaining("import each other");
    }
}
