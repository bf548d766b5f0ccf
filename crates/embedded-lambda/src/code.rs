//! Code packages: checked, kept as uploaded, unpacked when first needed.
//!
//! `functions/<name>/<sha256>.zip` is the durable package; `functions/<name>/<sha256>/` is what it unpacks to,
//! made anew after each start. An archive is data from outside: it is read in bounded memory, and links, absolute
//! paths, `..`, too many or too large entries are refused before a file is written where functions run.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Cursor, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Component, Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

/// Bytes of an uploaded package.
const ZIPPED_BYTES: usize = 50 * 1024 * 1024;
/// Bytes of everything in it, as Lambda limits it.
const UNZIPPED_BYTES: u64 = 262_144_000;
/// Files and directories in it.
const ENTRIES: usize = 10_000;
/// Directories a path may be deep.
const DEPTH: usize = 40;

/// Why a package is refused.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CodeError {
    /// Larger than an upload may be.
    #[error("the package has {0} bytes, at most {ZIPPED_BYTES} are allowed")]
    TooLarge(usize),
    /// Unpacks to more than a function may have.
    #[error("Unzipped size must be smaller than {UNZIPPED_BYTES} bytes")]
    UnzippedTooLarge,
    /// Not an archive, or one with entries that are not wanted.
    #[error("Could not unzip uploaded file. Please check your file, then try to upload again. ({0})")]
    NotAZip(String),
    /// Input or output failed.
    #[error("the package cannot be stored: {0}")]
    Io(#[from] io::Error),
}

/// A package that was checked and stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredCode {
    /// `CodeSha256`.
    pub(crate) sha256_base64: String,
    /// Hexadecimal form; names the files.
    pub(crate) sha256_hex: String,
    /// `CodeSize`: bytes of the package.
    pub(crate) bytes: u64,
}

/// Checks a package and describes it; writes nothing.
pub(crate) fn check(zip: &[u8]) -> Result<StoredCode, CodeError> {
    if zip.len() > ZIPPED_BYTES {
        return Err(CodeError::TooLarge(zip.len()));
    }
    let mut archive = open(zip)?;
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(not_a_zip)?;
        let name = entry.name().map_err(not_a_zip)?;
        checked_path(&name, entry.is_symlink(), entry.unix_mode())?;
        declared = declared.saturating_add(entry.size());
    }
    if declared >= UNZIPPED_BYTES {
        return Err(CodeError::UnzippedTooLarge);
    }
    let digest = Sha256::digest(zip);
    Ok(StoredCode {
        sha256_base64: STANDARD.encode(digest),
        sha256_hex: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
        bytes: u64::try_from(zip.len()).unwrap_or(u64::MAX),
    })
}

/// Stores a checked package durably and proves that it unpacks.
pub(crate) fn store(function_dir: &Path, code: &StoredCode, zip: &[u8]) -> Result<(), CodeError> {
    fs::create_dir_all(function_dir)?;
    let temporary = function_dir.join(format!("{}.zip.new", code.sha256_hex));
    let mut file = File::create(&temporary)?;
    file.write_all(zip)?;
    file.sync_all()?;
    fs::rename(&temporary, package(function_dir, &code.sha256_hex))?;
    for dir in [Some(function_dir), function_dir.parent()].into_iter().flatten() {
        File::open(dir)?.sync_all()?;
    }
    unpacked(function_dir, &code.sha256_hex)?;
    Ok(())
}

/// The directory a package is unpacked in; unpacks it when that has not happened since the last start.
pub(crate) fn unpacked(function_dir: &Path, sha256_hex: &str) -> Result<PathBuf, CodeError> {
    let target = function_dir.join(sha256_hex);
    if target.is_dir() {
        return Ok(target);
    }
    let zip = fs::read(package(function_dir, sha256_hex))?;
    // A name of its own: two environments may start at once.
    let partial = function_dir.join(format!("{sha256_hex}.{:?}.partial", std::thread::current().id()));
    let _ = fs::remove_dir_all(&partial);
    let result = unpack(&zip, &partial, UNZIPPED_BYTES).and_then(|()| match fs::rename(&partial, &target) {
        Err(error) if !target.is_dir() => Err(error.into()),
        _ => Ok(()),
    });
    let _ = fs::remove_dir_all(&partial);
    result.map(|()| target)
}

/// Removes everything in a function's directory but the packages named and what they unpacked to.
pub(crate) fn keep_only(function_dir: &Path, kept: &[&str]) -> io::Result<()> {
    for entry in fs::read_dir(function_dir)? {
        let path = entry?.path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if kept.contains(&stem) {
            continue;
        }
        if path.is_dir() { fs::remove_dir_all(&path)? } else { fs::remove_file(&path)? }
    }
    Ok(())
}

/// Removes what was unpacked, so that no half-written file of a crash is ever run.
pub(crate) fn remove_unpacked(functions_dir: &Path) -> io::Result<()> {
    for function in fs::read_dir(functions_dir)? {
        for entry in fs::read_dir(function?.path())? {
            let path = entry?.path();
            if path.is_dir() {
                fs::remove_dir_all(&path)?;
            }
        }
    }
    Ok(())
}

fn package(function_dir: &Path, sha256_hex: &str) -> PathBuf {
    function_dir.join(format!("{sha256_hex}.zip"))
}

fn open(zip: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, CodeError> {
    // Looked at before the directory is read into memory.
    if declared_entries(zip).is_none_or(|count| count > ENTRIES) {
        return Err(CodeError::NotAZip(format!("no zip archive, or one of more than {ENTRIES} entries")));
    }
    let archive = ZipArchive::new(Cursor::new(zip)).map_err(not_a_zip)?;
    if archive.has_duplicate_names() || archive.len() > ENTRIES {
        return Err(CodeError::NotAZip("entries of the same name, or too many".to_string()));
    }
    Ok(archive)
}

/// Number of entries in the end-of-central-directory record; the format's marker for "more than 65,534" is a
/// number too large here anyway.
fn declared_entries(zip: &[u8]) -> Option<usize> {
    const RECORD: usize = 22;
    const COMMENT: usize = 65_535;
    let start = zip.len().checked_sub(RECORD)?;
    let earliest = start.saturating_sub(COMMENT);
    let position = (earliest..=start).rev().find(|at| zip[*at..].starts_with(b"PK\x05\x06"))?;
    Some(usize::from(u16::from_le_bytes([zip[position + 10], zip[position + 11]])))
}

pub(crate) fn unpack(zip: &[u8], target: &Path, limit: u64) -> Result<(), CodeError> {
    fs::create_dir_all(target)?;
    let mut archive = open(zip)?;
    let mut left = limit;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(not_a_zip)?;
        let name = entry.name().map_err(not_a_zip)?.into_owned();
        let path = target.join(checked_path(&name, entry.is_symlink(), entry.unix_mode())?);
        if entry.is_dir() {
            fs::create_dir_all(&path)?;
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let executable = entry.unix_mode().is_some_and(|mode| mode & 0o111 != 0);
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o644).open(&path)?;
        // The size an entry declares is not believed.
        let copied = io::copy(&mut (&mut entry).take(left), &mut file).map_err(not_a_zip)?;
        left = left.saturating_sub(copied);
        if left == 0 {
            return Err(CodeError::UnzippedTooLarge);
        }
        if executable {
            file.set_permissions(fs::Permissions::from_mode(0o755))?;
        }
    }
    Ok(())
}

/// The entry's path below the package's directory, or why it is refused.
fn checked_path(name: &str, symlink: bool, unix_mode: Option<u32>) -> Result<PathBuf, CodeError> {
    let refused = |why: &str| Err(CodeError::NotAZip(format!("entry \"{}\" {why}", name.escape_debug())));
    // File type bits of the Unix mode: nothing, a regular file or a directory.
    let kind = unix_mode.unwrap_or(0) & 0o170_000;
    if symlink || !matches!(kind, 0 | 0o100_000 | 0o040_000) {
        return refused("is a link or a special file");
    }
    if name.is_empty() || name.contains(['\0', '\\']) {
        return refused("has a name that is no path");
    }
    let path = Path::new(name);
    if !path.components().all(|component| matches!(component, Component::Normal(_) | Component::CurDir)) {
        return refused("has an absolute path or leaves its directory");
    }
    if path.components().count() > DEPTH {
        return refused("lies too deep");
    }
    Ok(path.components().filter(|component| matches!(component, Component::Normal(_))).collect())
}

fn not_a_zip(error: impl std::fmt::Display) -> CodeError {
    CodeError::NotAZip(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn archive(files: &[(&str, &str, u32)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text, mode) in files {
            let options = SimpleFileOptions::default().unix_permissions(*mode);
            writer.start_file(*name, options).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_package_is_stored_unpacked_and_unpacked_again_after_a_start() {
        let dir = tempfile::tempdir().unwrap();
        let function = dir.path().join("hook");
        let zip = archive(&[("bootstrap", "#!/bin/sh\n", 0o755), ("lib/data.txt", "data", 0o644)]);
        let code = check(&zip).unwrap();
        assert_eq!(code.bytes, u64::try_from(zip.len()).unwrap());
        store(&function, &code, &zip).unwrap();
        remove_unpacked(dir.path()).unwrap();
        assert!(!function.join(&code.sha256_hex).exists());
        let root = unpacked(&function, &code.sha256_hex).unwrap();
        assert_eq!(fs::metadata(root.join("bootstrap")).unwrap().permissions().mode() & 0o777, 0o755);
        assert_eq!(fs::metadata(root.join("lib/data.txt")).unwrap().permissions().mode() & 0o777, 0o644);
        keep_only(&function, &[]).unwrap();
        assert_eq!(fs::read_dir(&function).unwrap().count(), 0);
    }

    #[test]
    fn links_absolute_paths_and_paths_that_leave_the_directory_are_refused() {
        for name in ["/etc/passwd", "../escape", "a/../../escape", "a\\b"] {
            let error = check(&archive(&[(name, "", 0o644)])).unwrap_err();
            assert!(matches!(error, CodeError::NotAZip(_)), "{name}: {error}");
        }
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.add_symlink("link", "/etc/passwd", SimpleFileOptions::default()).unwrap();
        let zip = writer.finish().unwrap().into_inner();
        assert!(check(&zip).unwrap_err().to_string().contains("link"));
    }

    #[test]
    fn what_is_no_archive_or_too_much_of_one_is_refused() {
        for bytes in [&b""[..], b"nonsense", &[0; 100], b"PK\x05\x06 short"] {
            assert!(matches!(check(bytes), Err(CodeError::NotAZip(_))));
        }
        let many: Vec<(String, &str, u32)> = (0..=ENTRIES).map(|number| (number.to_string(), "", 0o644)).collect();
        let many: Vec<(&str, &str, u32)> =
            many.iter().map(|(name, text, mode)| (name.as_str(), *text, *mode)).collect();
        assert!(matches!(check(&archive(&many)), Err(CodeError::NotAZip(_))));
        assert!(matches!(check(&vec![0; ZIPPED_BYTES + 1]), Err(CodeError::TooLarge(_))));
    }

    #[test]
    fn an_archive_that_says_it_unpacks_to_too_much_is_refused() {
        let mut zip = archive(&[("a", "x", 0o644)]);
        // The uncompressed size stands 24 bytes into the entry of the central directory.
        let entry = zip.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
        zip[entry + 24..entry + 28].copy_from_slice(&300_000_000_u32.to_le_bytes());
        assert!(matches!(check(&zip), Err(CodeError::UnzippedTooLarge)));
    }

    #[test]
    fn an_archive_that_unpacks_to_too_much_is_cut_off_whatever_it_says() {
        let dir = tempfile::tempdir().unwrap();
        let zip = archive(&[("a", &"x".repeat(5000), 0o644), ("b", &"x".repeat(5000), 0o644)]);
        let error = unpack(&zip, &dir.path().join("out"), 6000).unwrap_err();
        assert!(matches!(error, CodeError::UnzippedTooLarge));
        assert!(fs::metadata(dir.path().join("out/b")).unwrap().len() <= 1000);
        unpack(&zip, &dir.path().join("other"), 10_001).unwrap();
    }
}
