def log = new File(basedir, 'build.log').text
assert log.count('[LockNotReleased]') == 1
assert log.contains('Account.java:[17,')

// The jar brings all that it needs, below names of its own, and the licences of what it brings.
def jar = new File(localRepositoryPath, 'io/github/leakproof/leakproof-checks')
    .listFiles().find { it.directory }.listFiles().find { it.name.endsWith('.jar') }
def names = new java.util.jar.JarFile(jar).withCloseable { it.entries().toList()*.name }
def foreign = names.findAll { it.endsWith('.class') && !it.startsWith('io/github/leakproof/') }
assert foreign == []
assert names.containsAll(['META-INF/LICENSE', 'META-INF/LICENSE.txt', 'META-INF/NOTICE'])
